import { ACTIONS } from './blocks/buttons.ts'
import { onCommand } from './listeners/command.ts'
import { onDiscard, onIncorporate, onReviewOnly } from './listeners/decisions.ts'
import { onFileShared } from './listeners/files.ts'
import { onHomeOpened } from './listeners/home.ts'
import { onTokensRevoked, onUninstalled } from './listeners/leaving.ts'
import { onMention } from './listeners/mention.ts'
import { onMessage } from './listeners/message.ts'
import { onFeedback, onMore, onNote, onPublish, onSource, onSuggestion, onWhy, pressing } from './listeners/presses.ts'
import { onCheckMessage } from './listeners/shortcut.ts'

/** Everything that Cotejo listens to in Slack, by the names that manifest.json gives it. */
export const registered = {
  events: {
    app_mention: onMention,
    app_home_opened: onHomeOpened,
    file_shared: onFileShared,
    app_uninstalled: onUninstalled,
    tokens_revoked: onTokensRevoked,
  },
  /** Kinds of `message` that are read: direct ones, and what follows in threads where Cotejo was asked. */
  messages: { kinds: ['message.im', 'message.channels', 'message.groups'], listener: onMessage },
  commands: { '/cotejo': onCommand },
  messageShortcuts: { cotejar_mensaje: onCheckMessage },
  presses: {
    [ACTIONS.suggestion]: pressing(onSuggestion),
    [ACTIONS.more]: pressing(onMore),
    [ACTIONS.source]: pressing(onSource),
    [ACTIONS.why]: pressing(onWhy),
    [ACTIONS.note]: pressing(onNote),
    [ACTIONS.publish]: pressing(onPublish),
    [ACTIONS.feedback]: pressing(onFeedback),
    [ACTIONS.incorporate]: pressing(onIncorporate),
    [ACTIONS.reviewOnly]: pressing(onReviewOnly),
    [ACTIONS.discard]: pressing(onDiscard),
  },
} as const
