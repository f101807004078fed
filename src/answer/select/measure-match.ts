import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import type { CatalogueMeasure } from '../../facts/measure-table.ts'
import type { Lexicon } from '../../lexicon.ts'
import type { AskedMeasure } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/token.ts'

/** Facts whose measure has the asked head (or, for «acciones», any generic one) and all asked modifiers. */
export function ofMeasure(
  measure: AskedMeasure,
  { corpus, lexicon }: { readonly corpus: Corpus; readonly lexicon: Lexicon },
): readonly Fact[] {
  const { byHead, measuresByHead, under } = corpus.catalogue
  const { head, modifiers } = measure
  const at = (indexes: readonly number[]): Fact[] => corpus.facts.of(indexes)
  const narrowed = (measures: readonly CatalogueMeasure[]): Fact[] =>
    factsOf(
      measures.filter((m) => hasAll(modifiers)(m) && !isUnion(corpus.facts.get(m.facts[0] as number) as Fact, measure)),
      corpus,
    )
  const data = head === null ? null : lexicon.measures.heads.get(head)
  if (head === null || (data?.generic && modifiers.length > 0) || data?.person) {
    const [first] = modifiers
    const facts = first === undefined ? [] : [...narrowed(withModifier(first, corpus)), ...headed(measure, corpus)]
    const own = head === null ? [] : narrowed(fewest(head, modifiers, corpus))
    // «de corazón» may be a head by itself in a question («vasectomías» said as a facet).
    return own.length > 0 ? own : facts
  }
  if (data?.generic) {
    const heads = [...lexicon.measures.heads.values()].filter((h) => h.generic).map((h) => h.key)
    return at(heads.flatMap((key) => [...(byHead.get(key) ?? [])]))
  }
  const own = narrowed(fewest(head, modifiers, corpus))
  // «10 estudios de tomografía y 13 de resonancia»: what is asked as a head may be printed as what narrows one.
  if (own.length > 0) return own
  // What such a head narrows by is part of its own name.
  const longer = under(head).filter((key) => key !== head)
  const related = relatedHeads(measure, lexicon).filter((key) => byHead.has(key))
  const kinds = [
    ...narrowed(longer.flatMap((key) => measuresByHead.get(key) ?? [])),
    ...at(related.flatMap((key) => byHead.get(key) ?? []).sort(ascending)),
  ]
  if (kinds.length > 0) return kinds
  const turned = narrowed(withModifier(head, corpus))
  if (turned.length > 0) return turned
  // «dos riñones de una donación cadavérica» has under one key what the question has under another.
  const wanted = [head, ...modifiers]
  const heads = modifiers.flatMap((key) => measuresByHead.get(key) ?? [])
  return factsOf(
    heads.filter((m) => wanted.every((key) => [m.head, ...m.modifiers].some((own) => isUnder(own, key)))),
    corpus,
  )
}

const ascending = (a: number, b: number): number => a - b

/** Facts of some measures, in the order of the corpus. */
function factsOf(measures: readonly CatalogueMeasure[], { facts }: Corpus): Fact[] {
  const [only, ...others] = measures
  const indexes = only && others.length === 0 ? only.facts : measures.flatMap((m) => m.facts).sort(ascending)
  return facts.of(indexes)
}

const hasAll =
  (modifiers: readonly string[]) =>
  (m: CatalogueMeasure): boolean =>
    modifiers.every((key) => m.modifiers.some((own) => isUnder(own, key)))

const withModifier = (key: string, { catalogue }: Corpus): readonly CatalogueMeasure[] =>
  catalogue.measuresByModifier.get(key) ?? []

/** The measures of a head, by whichever list is shorter: its own, or that of what narrows it. */
function fewest(head: string, modifiers: readonly string[], { catalogue }: Corpus): readonly CatalogueMeasure[] {
  const own = catalogue.measuresByHead.get(head) ?? []
  const [first] = modifiers
  if (first === undefined) return own
  const lists = catalogue.under(first).map((key) => catalogue.measuresByModifier.get(key) ?? [])
  if (lists.reduce((sum, { length }) => sum + length, 0) >= own.length) return own
  return [...new Set(lists.flat())].filter((m) => m.head === head)
}

/** «dos riñones», «26 especialidades»: what is asked as a facet may be a head of its own. */
function headed({ head, modifiers }: AskedMeasure, corpus: Corpus): readonly Fact[] {
  if (head !== null) return []
  const others = (m: CatalogueMeasure, key: string): readonly string[] =>
    modifiers.filter((other) => other !== key && !m.modifiers.some((own) => isUnder(own, other)))
  return modifiers.flatMap((key) => {
    const measures = corpus.catalogue.measuresByHead.get(key) ?? []
    return factsOf(
      measures.filter((m) => others(m, key).length === 0),
      corpus,
    )
  })
}

/** Whether a key is the asked one or a kind of it: «cancer-cervicouterino» under «cancer». */
const isUnder = (key: string, asked: string): boolean => key === asked || key.startsWith(`${asked}-`)

/** «52 mil detecciones de hipertensión, diabetes y cáncer» holds those of diabetes and is no kind of them. */
function isUnion(fact: Fact, measure: AskedMeasure): boolean {
  const named = fact.measure.modifiers.filter((m) => measure.modifiers.some((key) => isUnder(m.key, key)))
  const alike = fact.measure.modifiers.filter((m) => m.kind !== 'open' && named.some((n) => n.kind === m.kind))
  return named.length > 0 && alike.length > named.length
}

/** Heads that the lexicon names by the asked words: «detecciones de cáncer de mama» has its exploration and its mammography. */
function relatedHeads({ head, modifiers }: AskedMeasure, lexicon: Lexicon): readonly string[] {
  const asked = lexicon.measures.heads.get(head ?? '')
  if (!asked) return []
  const words = modifiers.flatMap((key) => key.split('-').map(stem))
  const named = namesOf(lexicon).get(stem(fold(asked.forms[0] ?? ''))) ?? []
  return named.filter((n) => n.key !== head && words.every((word) => n.stems.has(word))).map((n) => n.key)
}

/** One form of a head's name, by its words. */
interface HeadName {
  readonly key: string
  readonly stems: ReadonlySet<string>
}

const names = new WeakMap<Lexicon, ReadonlyMap<string, readonly HeadName[]>>()

/** The forms of all heads by the stem of their first word; worked out once a lexicon. */
function namesOf(lexicon: Lexicon): ReadonlyMap<string, readonly HeadName[]> {
  const known = names.get(lexicon)
  if (known) return known
  const forms = [...lexicon.measures.heads.values()].flatMap(({ key, name, forms }) =>
    [name, ...forms].map((form) => ({ key, words: tokenize(form).map((t) => stem(t.fold)) })),
  )
  const made = Map.groupBy(
    forms.map(({ key, words }) => ({ key, noun: words[0] ?? '', stems: new Set(words) })),
    ({ noun }) => noun,
  )
  names.set(lexicon, made)
  return made
}
