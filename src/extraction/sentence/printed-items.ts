import type { Mention } from './mention.ts'
import type { Sentence } from './sentence.ts'

/** Words by which a sentence says that the items below it tell its figure apart: «por las siguientes causas:». */
const KINDS = /^(?:caus|motiv|razon|tipo|clase|categori|rubro|concepto|distribu|desglos|repart|clasific)/

/** Figures are added to so many decimals. */
const PRECISION = 1e6

/**
 * The figure of a sentence that the items printed below it break down, as an index of its mentions: «Se retiraron 90
 * anuncios, por los siguientes motivos:» ¶ «a) Sin permiso: 60» ¶ «b) Vencidos: 30». Their sum proves it, or the words
 * that lead to them; a colon alone does not. Null where nothing does.
 */
export function itemisedBy({ tokens, mentions, block }: Sentence, below: readonly Sentence[]): number | null {
  if (block.kind === 'bullet' || tokens.at(-1)?.fold !== ':') return null
  const items: number[] = []
  for (const sentence of below) {
    if (sentence.block.kind !== 'bullet') break
    const item = itemOf(sentence)
    if (item) items.push(item.quantity.value)
  }
  if (items.length < 2) return null
  const sum = Math.round(items.reduce((all, value) => all + value, 0) * PRECISION)
  const whole = mentions.findIndex(({ quantity }) => Math.round(quantity.value * PRECISION) === sum)
  if (whole >= 0) return whole
  const last = mentions.findLastIndex(({ quantity, aside }) => quantity.unit === 'count' && !aside)
  const said = tokens.slice(mentions[last]?.to ?? tokens.length).some((token) => KINDS.test(token.fold))
  return said && last >= 0 ? last : null
}

/** The figure that an item gives for its label: the one right behind the first colon; null where there is none. */
export function itemOf({ tokens, mentions, block }: Sentence): Mention | null {
  if (block.kind !== 'bullet') return null
  const colon = tokens.findIndex((token) => token.fold === ':')
  return mentions.find((mention) => colon > 0 && mention.from === colon + 1) ?? null
}
