import type { Definition } from '../../facts/fact.ts'
import { isFunctionWord } from '../../facts/features.ts'
import type { Query, Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/token.ts'
import type { Draft } from '../answer.ts'
import type { AnswerContext } from '../context.ts'
import { quotable, quotations } from '../passage/quotations.ts'
import { searchedIn } from '../refuse.ts'
import { sentenceText, sourceLine } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'

/** «¿Qué significa UMAE?»: the words that the text gives for an acronym; else the sentences about it. */
export function answerDefine(query: Query, words: readonly string[], context: AnswerContext): Draft {
  const { corpus } = context
  const asked = words.map((w) => w.toUpperCase())
  const named = (d: Definition): boolean =>
    asked.includes(d.acronym.toUpperCase()) || asked.includes(`${d.acronym.toUpperCase()}S`)
  const byName = corpus.definitions.filter(named)
  const isSpelt = byName.length === 0
  const definitions = isSpelt ? corpus.definitions.filter((d) => spells(words, d)) : byName
  // «¿qué es la estrategia… del IMSS?» asks for no acronym although it names one.
  const content = words.filter((w) => !/^(?:siglas?|acr[oó]nimos?|y|un|una)$/i.test(w))
  const acronyms = new Set(definitions.map((d) => d.acronym))
  // «¿qué es “120 días por un solo IMSS”?» neither.
  const numbered = query.figures.length > 0 || query.features.some(({ key }) => key.startsWith('#'))
  const first = !numbered && (isSpelt || acronyms.size * 2 >= content.length) ? definitions[0] : undefined
  if (first) {
    const lines = [...new Map(definitions.map((d) => [d.acronym, `${d.acronym}: ${d.expansion}`])).values()]
    const source = corpus.bulletins.find((b) => b.source === first.citation.source)
    if (source)
      lines.push(`  «${sentenceText(first.citation, source.id, corpus)}»`, `  ${sourceLine(source.id, corpus)}`)
    return { status: 'answered', lines, citations: definitions.map((d) => d.citation) }
  }
  const selection = query.selections[0] as Selection
  // «¿qué es la diabetes?» asks for what no bulletin explains, though many name it.
  const scored =
    selection.measure && query.context.length === 0 && !selection.programme
      ? []
      : quotable(query, { ...selection, measure: null }, corpus)
  if (scored.length > 0) return quotations(scored, corpus, query)
  return { status: 'not_found', lines: [say.noDefinition(words.join(' ')), say.searched(searchedIn(corpus))] }
}

/** Share of an expansion's words that a question must say to mean it. */
const SPELT = 0.6

/** «¿con qué siglas se abrevia la Oclusión Tubaria Bilateral?»: the words that an acronym stands for, and no others. */
function spells(words: readonly string[], { expansion }: Definition): boolean {
  const own = new Set(contentOf(expansion))
  const said = new Set(words.filter((word) => !ABOUT_ACRONYMS.test(fold(word))).flatMap(contentOf))
  return said.size > 1 && said.size >= own.size * SPELT && [...said].every((word) => own.has(word))
}

const ABOUT_ACRONYMS = /^(?:siglas?|acronimos?|abrevi\w{1,6}|iniciales|conoc\w{1,4}|us[ao]n?|llam\w{1,3})$/

const contentOf = (text: string): readonly string[] =>
  tokenize(fold(text)).flatMap(({ kind, fold: word }) => (kind === 'word' && !isFunctionWord(word) ? stem(word) : []))

/** «¿Cuál es el teléfono?»: what the bulletins print for readers. */
export function answerContact({ corpus }: AnswerContext): Draft {
  const { contacts } = corpus
  const first = contacts[0]
  if (!first) return { status: 'not_found', lines: [say.noContact, say.searched(searchedIn(corpus))] }
  const lines = [...new Set(contacts.map((c) => c.text))]
  const source = corpus.bulletins.find((b) => b.source === first.citation.source)
  const passage =
    source &&
    corpus.passages
      .of(corpus.passagesOf(source.id))
      .find((p) => p.citation.start <= first.citation.start && p.citation.end >= first.citation.end)
  if (passage) lines.push(`  «${sentenceText(passage.citation, passage.bulletin, corpus)}»`)
  if (source) lines.push(`  ${sourceLine(source.id, corpus)}`)
  return { status: 'answered', lines, citations: contacts.map((c) => c.citation) }
}
