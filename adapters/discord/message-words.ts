import type { APIMessage } from 'discord.js'

/** The parts of a message that are read; an old or a new kind of message may lack any. */
type Parts = Partial<Pick<APIMessage, 'content' | 'embeds' | 'message_snapshots' | 'components'>>

interface Component {
  readonly content?: string
  readonly components?: readonly Component[]
}

/** Everything that a message says: its text, what it forwards, its embeds and its text displays. */
export function messageWords({
  content,
  embeds = [],
  message_snapshots: forwarded = [],
  components = [],
}: Parts): string {
  const cards = embeds.flatMap(({ title, description, fields = [] }) => [
    title,
    description,
    ...fields.map(({ name, value }) => `${name}: ${value}`),
  ])
  const displays = displaysOf(components as readonly Component[])
  return [content, ...forwarded.map(({ message }) => messageWords(message)), ...cards, ...displays]
    .filter(Boolean)
    .join('\n')
}

const displaysOf = (all: readonly Component[]): readonly string[] =>
  all.flatMap(({ content, components = [] }) => [...(content ? [content] : []), ...displaysOf(components)])
