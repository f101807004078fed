import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
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
  const { byHead, byModifier } = corpus.catalogue
  const at = (indexes: readonly number[]): Fact[] => indexes.map((i) => corpus.facts[i] as Fact)
  const narrowed = (facts: readonly Fact[]): Fact[] =>
    facts.filter(
      (f) =>
        measure.modifiers.every((key) => f.measure.modifiers.some((m) => isUnder(m.key, key))) && !isUnion(f, measure),
    )
  const data = measure.head === null ? null : lexicon.measures.heads.get(measure.head)
  if (measure.head === null || (data?.generic && measure.modifiers.length > 0) || data?.person) {
    const first = measure.modifiers[0]
    const facts =
      first === undefined ? [] : [...narrowed(at(byModifier.get(first) ?? [])), ...headed(measure, at, byHead)]
    const own = measure.head === null ? [] : narrowed(at(byHead.get(measure.head) ?? []))
    // «de corazón» may be a head by itself in a question («vasectomías» said as a facet).
    return own.length > 0 ? own : facts
  }
  if (data?.generic) {
    const heads = [...lexicon.measures.heads.values()].filter((h) => h.generic).map((h) => h.key)
    return at(heads.flatMap((key) => [...(byHead.get(key) ?? [])]))
  }
  const own = narrowed(at(byHead.get(measure.head) ?? []))
  // «10 estudios de tomografía y 13 de resonancia»: what is asked as a head may be printed as what narrows one.
  if (own.length > 0) return own
  const related = relatedHeads(measure, lexicon)
  const of = (keep: (key: string) => boolean): Fact[] =>
    at([...byHead].flatMap(([key, list]) => (keep(key) ? list : [])))
  // What such a head narrows by is part of its own name.
  const kinds = [...narrowed(of((key) => key.startsWith(`${measure.head}-`))), ...of((key) => related.has(key))]
  if (kinds.length > 0) return kinds
  const turned = narrowed(at(byModifier.get(measure.head) ?? []))
  if (turned.length > 0) return turned
  // «dos riñones de una donación cadavérica» has under one key what the question has under another.
  const keysOf = (f: Fact): readonly string[] => [f.measure.head.key, ...f.measure.modifiers.map((m) => m.key)]
  const wanted = [measure.head, ...measure.modifiers]
  const heads = measure.modifiers.flatMap((key) => at(byHead.get(key) ?? []))
  return heads.filter((f) => wanted.every((key) => keysOf(f).some((own) => isUnder(own, key))))
}

/** «dos riñones», «26 especialidades»: what is asked as a facet may be a head of its own. */
function headed(
  { head, modifiers }: AskedMeasure,
  at: (indexes: readonly number[]) => Fact[],
  byHead: ReadonlyMap<string, readonly number[]>,
): readonly Fact[] {
  if (head !== null) return []
  const rest = (f: Fact, key: string): readonly string[] =>
    modifiers.filter((m) => m !== key && !f.measure.modifiers.some((o) => isUnder(o.key, m)))
  return modifiers.flatMap((key) => at(byHead.get(key) ?? []).filter((f) => rest(f, key).length === 0))
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
function relatedHeads({ head, modifiers }: AskedMeasure, lexicon: Lexicon): ReadonlySet<string> {
  const asked = lexicon.measures.heads.get(head ?? '')
  if (!asked) return new Set()
  const noun = stem(fold(asked.forms[0] ?? ''))
  const names = (form: string): boolean => {
    const tokens = tokenize(form)
    if (stem(tokens[0]?.fold ?? '') !== noun) return false
    const stems = new Set(tokens.map((t) => stem(t.fold)))
    return modifiers.every((key) => key.split('-').every((word) => stems.has(stem(word))))
  }
  const heads = [...lexicon.measures.heads.values()].filter((h) => h.key !== head && [h.name, ...h.forms].some(names))
  return new Set(heads.map((h) => h.key))
}
