import { ACTIONS } from './blocks/buttons.ts'
import { onCommand } from './listeners/command.ts'
import { onTokensRevoked, onUninstalled } from './listeners/leaving.ts'
import { onMention } from './listeners/mention.ts'
import { onMessage } from './listeners/message.ts'
import { onFeedback, onMore, onNote, onPublish, onSource, onSuggestion, onWhy, pressing } from './listeners/presses.ts'

/** Everything that Cotejo listens to in Slack, by the names that manifest.json gives it. */
export const registered = {
  events: {
    app_mention: onMention,
    app_uninstalled: onUninstalled,
    tokens_revoked: onTokensRevoked,
  },
  /** Kinds of `message` that are read: direct ones, and what follows in threads where Cotejo was asked. */
  messages: { kinds: ['message.im', 'message.channels', 'message.groups'], listener: onMessage },
  commands: { '/cotejo': onCommand },
  presses: {
    [ACTIONS.suggestion]: pressing(onSuggestion),
    [ACTIONS.more]: pressing(onMore),
    [ACTIONS.source]: pressing(onSource),
    [ACTIONS.why]: pressing(onWhy),
    [ACTIONS.note]: pressing(onNote),
    [ACTIONS.publish]: pressing(onPublish),
    [ACTIONS.feedback]: pressing(onFeedback),
  },
} as const
