import type { Said } from './discord-rest.ts'

interface Component {
  readonly type: number
  readonly content?: string
  readonly custom_id?: string
  readonly label?: string
  readonly components?: readonly Component[]
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[]
}

const flat = (all: readonly Component[]): readonly Component[] =>
  all.flatMap((component) => [component, ...flat(component.components ?? [])])

const componentsOf = ({ body }: Said): readonly Component[] => flat((body.components ?? []) as readonly Component[])

/** The markdown of a message, as it was sent. */
export const markdownOf = (said: Said): string =>
  said.body.content
    ? String(said.body.content)
    : componentsOf(said)
        .flatMap(({ content }) => content ?? [])
        .join('\n')

/** Buttons of a message: label → id. */
export const buttonsOf = (said: Said): ReadonlyMap<string, string> =>
  new Map(
    componentsOf(said).flatMap(({ label, custom_id }) => (label && custom_id ? [[label, custom_id] as const] : [])),
  )

/** The id of the first button whose label begins so. Throws where there is none. */
export function button(said: Said, label: string): string {
  const found = [...buttonsOf(said)].find(([name]) => name.startsWith(label))
  if (!found) throw new Error(`no button «${label}» among ${[...buttonsOf(said).keys()].join(', ')}`)
  return found[1]
}

/** Descriptions of a message's pictures. */
export const picturesOf = (said: Said): readonly string[] =>
  componentsOf(said).flatMap(({ items }) => (items ?? []).map(({ description }) => description ?? ''))

/** The words that a reader sees of markdown: marks of headings, quotations and lists gone, escapes undone. */
export const wordsOf = (said: Said): string =>
  markdownOf(said)
    .replace(/^(?:#{1,3}|-#|>|-) /gm, '')
    .replaceAll('\u200b', '')
    .replace(/\\([\\*_~`|\]#+>.)-])/g, '$1')
