/** What Cotejo may do in a workspace, and what for; manifest.json asks for the same. */
export const BOT_SCOPES = [
  // Mentions, direct messages, commands and their answers.
  'app_mentions:read',
  'im:history',
  'commands',
  'chat:write',
  // What follows, without a mention, in threads where Cotejo was asked.
  'channels:history',
  'groups:history',
  // Bulletins and drafts that are sent; pictures of charts.
  'files:read',
  'files:write',
  // Suggested prompts of the agent view.
  'assistant:write',
] as const
