import type { Asker } from '../../chat/asker.ts'
import { homeView } from '../blocks/home.ts'
import { LIMITS } from '../blocks/limits.ts'
import { cut, literal } from '../blocks/text.ts'
import type { Desk } from '../desk.ts'
import { askerOf } from '../who.ts'
import type { EventListener } from './listener.ts'

const MOST = { examples: 5, bulletins: 20, findings: 8, gaps: 12 }

/** Somebody opened the app: its Home tab, or the conversation with prompts to begin with. */
export const onHomeOpened: EventListener<'app_home_opened'> =
  (desk) =>
  async ({ event, context, client }) => {
    const asker = askerOf(context, event.user)
    if (event.tab !== 'messages') {
      await client.views.publish({ user_id: event.user, view: homeView(await homeOf(desk, asker)) })
      return
    }
    const prompts = (await desk.chat.examples(asker, undefined, LIMITS.prompts)).map((question) => ({
      title: cut(literal(question), PROMPT_TITLE),
      message: question,
    }))
    const [first, ...rest] = prompts
    if (!first) return
    try {
      await client.assistant.threads.setSuggestedPrompts({ channel_id: event.channel, prompts: [first, ...rest] })
    } catch (error) {
      // An extra of workspaces that have agents.
      desk.log.debug({ err: error, where: 'prompts' }, 'prompts not set')
    }
  }

const PROMPT_TITLE = 75

async function homeOf({ chat }: Desk, asker: Asker) {
  const [examples, bulletins, findings, gaps] = await Promise.all([
    chat.examples(asker, undefined, MOST.examples),
    chat.bulletins(asker),
    chat.findings(asker, MOST.findings),
    chat.mayAdd(asker) ? chat.gaps(asker) : null,
  ])
  return {
    examples,
    bulletins: bulletins.slice(0, MOST.bulletins).map(bulletinLine),
    findings: findings.map(({ message }) => message),
    gaps: gaps?.slice(0, MOST.gaps) ?? null,
  }
}

type Row = Awaited<ReturnType<Desk['chat']['bulletins']>>[number]

const bulletinLine = ({ title, number, date, institution, own }: Row): string =>
  [
    [institution, number && `boletín ${number}`].filter(Boolean).join(', '),
    `«${title}»`,
    date,
    own ? 'sólo de este espacio' : '',
  ]
    .filter(Boolean)
    .join(' · ')
