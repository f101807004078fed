import type { NounPhrase } from '../../entity/measure/noun-phrase.ts'
import type { Token } from '../../text/token.ts'
import { type Around, isLight, nounAt } from './nouns.ts'

// What a sentence says that its figures are of: a topic, a theme, what it ranks by.

/** «de las mastografías, 19 mil corresponden…», «Del total de estudios, 215…»: what the figure is a part of. */
export function topicBefore(around: Around, first: number): NounPhrase | null {
  const { tokens } = around.sentence
  const to = tokens[first - 1]?.fold === ',' ? first - 1 : first
  for (let from = to - 2; from >= Math.max(0, to - 9); from--) {
    const opens =
      tokens[from]?.fold === 'del' || (tokens[from]?.fold === 'de' && TOPIC.test(tokens[from + 1]?.fold ?? ''))
    if (!opens) continue
    const article = tokens[from]?.fold === 'del' ? 1 : 2
    const total = tokens[from + article]?.fold === 'total' && tokens[from + article + 1]?.fold === 'de' ? 2 : 0
    const begin = from + article + total
    const phrase = nounAt(around, begin, to)
    // «De los casos de este año, mil 702 son…»
    const { taken } = around.sentence
    const timed =
      phrase &&
      (tokens[phrase.to]?.fold === 'que' ||
        tokens
          .slice(phrase.to, to)
          .every((token, i) => taken[phrase.to + i] === 1 || /^(?:de|del|en)$/.test(token.fold)))
    if (phrase && timed) return isLight(around, phrase) ? null : phrase
  }
  return null
}

const THEMES: readonly (readonly string[])[] = [
  ['en', 'cuanto', 'a'],
  ['por', 'lo', 'que', 'toca', 'a'],
  ['en', 'lo', 'que', 'toca', 'a'],
  ['por', 'lo', 'que', 'hace', 'a'],
  ['en', 'lo', 'relativo', 'a'],
  ['en', 'lo', 'tocante', 'a'],
  ['en', 'materia', 'de'],
  ['en', 'lo', 'que', 'respecta', 'a'],
  ['por', 'lo', 'que', 'respecta', 'a'],
  ['por', 'lo', 'que', 'se', 'refiere', 'a'],
  ['en', 'lo', 'referente', 'a'],
  ['en', 'relacion', 'con'],
  ['con', 'relacion', 'a'],
  ['respecto', 'a'],
  ['respecto', 'de'],
  ['en', 'el', 'caso', 'de'],
  ['tratandose', 'de'],
  ['sobre'],
]

/** «En cuanto a los trasplantes, este año van 18 de riñón»: what the sentence says that it is about. */
export function themeOf(around: Around): NounPhrase | null {
  const { tokens, lead } = around.sentence
  const foldAt = (i: number): string => tokens[i]?.fold ?? ''
  const words = THEMES.find((theme) =>
    theme.every((word, i) => foldAt(lead + i) === word || (i === theme.length - 1 && foldAt(lead + i) === `${word}l`)),
  )
  if (!words) return null
  let from = lead + words.length
  while (around.lexicon.grammar.determiners.has(foldAt(from))) from++
  const phrase = nounAt(around, from, around.mention.from)
  return phrase && foldAt(phrase.to) === ',' ? phrase : null
}

const TOPIC = /^(?:los|las|la|el|es[ao]s|est[ao]s|dich[ao]s)$/

/** «el hospital, que es el de mayor demanda, sumó…»: said of another noun in passing. */
function isInAside(tokens: readonly Token[], i: number): boolean {
  const open = tokens.findLastIndex(({ fold }, k) => k < i && fold === ',')
  return open > 0 && tokens[open + 1]?.fold === 'que' && tokens.slice(i).some(({ fold }) => fold === ',')
}

/** «Los municipios con mayor número de casos son Tepic con 84…»: casos. */
export function rankedBy(around: Around, limit: number): NounPhrase | null {
  const { tokens } = around.sentence
  for (let i = 0; i < limit; i++) {
    if (!/^(?:mayor|mayores|mas|menor|menores)$/.test(tokens[i]?.fold ?? '')) continue
    if (isInAside(tokens, i)) continue
    if (around.lexicon.grammar.rankNouns.has(tokens[i + 1]?.fold ?? '')) continue
    // «la más concurrida»: of what kind, not how many.
    if (tokens[i]?.fold === 'mas' && around.lexicon.grammar.determiners.has(tokens[i - 1]?.fold ?? '')) continue
    const counted = /^(?:numero|cantidad|cifra|total)$/.test(tokens[i + 1]?.fold ?? '')
    const phrase = nounAt(around, !counted ? i + 1 : tokens[i + 2]?.fold === 'de' ? i + 3 : i + 2, limit)
    if (phrase) return phrase
  }
  return null
}
