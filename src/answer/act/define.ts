import type { Query, Selection } from '../../query/query.ts'
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
  const definitions = corpus.definitions.filter(
    (d) => asked.includes(d.acronym.toUpperCase()) || asked.includes(`${d.acronym.toUpperCase()}S`),
  )
  // «¿qué es la estrategia… del IMSS?» asks for no acronym although it names one.
  const content = words.filter((w) => !/^(?:siglas?|acr[oó]nimos?|y|un|una)$/i.test(w))
  const named = new Set(definitions.map((d) => d.acronym))
  // «¿qué es “120 días por un solo IMSS”?» neither.
  const numbered = query.figures.length > 0 || query.features.some(({ key }) => key.startsWith('#'))
  const first = !numbered && named.size * 2 >= content.length ? definitions[0] : undefined
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

/** «¿Cuál es el teléfono?»: what the bulletins print for readers. */
export function answerContact({ corpus }: AnswerContext): Draft {
  const { contacts } = corpus
  const first = contacts[0]
  if (!first) return { status: 'not_found', lines: [say.noContact, say.searched(searchedIn(corpus))] }
  const lines = [...new Set(contacts.map((c) => c.text))]
  const source = corpus.bulletins.find((b) => b.source === first.citation.source)
  const passage =
    source &&
    corpus.passages.find(
      (p) =>
        p.bulletin === source.id && p.citation.start <= first.citation.start && p.citation.end >= first.citation.end,
    )
  if (passage) lines.push(`  «${sentenceText(passage.citation, passage.bulletin, corpus)}»`)
  if (source) lines.push(`  ${sourceLine(source.id, corpus)}`)
  return { status: 'answered', lines, citations: contacts.map((c) => c.citation) }
}
