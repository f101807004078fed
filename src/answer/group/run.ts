import { verbGroups } from '../../entity/measure/verbs.ts'
import type { Fact } from '../../facts/fact.ts'
import { isFunctionWord } from '../../facts/features.ts'
import type { Lexicon } from '../../lexicon.ts'
import { tokenize } from '../../text/token.ts'

/** Figures in a row of one sentence whose labels stand alike: «El Marqués, 97 mil 455; Corregidora, 41 mil 20». */
export interface Run {
  readonly facts: readonly Fact[]
  /** What tells each of them from the others, as printed: «El Marqués», «a Nogales», «cosméticos». */
  readonly labels: readonly string[]
  /** On which side of its figure a label stands. */
  readonly side: Side
  /** What stands before the first label: «Por municipio,», «y que por oficina corresponden». */
  readonly lead: string
}

type Side = 'before' | 'after'

/** Where a sentence stands in its reading text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The runs of a sentence: figures of one unit, as long as the words between them are built alike. */
export function runsIn(facts: readonly Fact[], text: string, sentence: Stretch, lexicon: Lexicon): readonly Run[] {
  const sorted = facts.toSorted((a, b) => a.quantity.start - b.quantity.start)
  const runs: Run[] = []
  let from = 0
  while (from < sorted.length - 1) {
    const side = sideOf(sorted, from, text)
    let to = from + 1
    while (side !== null && to < sorted.length && sideOf(sorted, to - 1, text) === side) to++
    const run = side === null || to - from < 2 ? null : runOf(sorted.slice(from, to), side)
    if (run) runs.push(run)
    from = run ? to : from + 1
  }
  return runs

  function runOf(members: readonly Fact[], side: Side): Run | null {
    const [first, last] = [members[0], members.at(-1)] as [Fact, Fact]
    const at = sorted.indexOf(first)
    const opening = text.slice(at === 0 ? sentence.start : sorted[at - 1]?.quantity.end, first.quantity.start)
    const closing = text.slice(last.quantity.end, nextAfter(last))
    const gaps = members.slice(1).map((_, i) => gapAfter(members, i, text))
    if (side === 'before') {
      const { lead, label } = firstLabel(opening, lexicon)
      const labels = [label, ...gaps.map((gap) => nameIn(BEFORE.exec(gap)?.groups?.label ?? '', lexicon))]
      return labels.every(isName) ? { facts: members, labels, side, lead } : null
    }
    const labels = [...gaps, closing].map((gap) => kindIn(AFTER.exec(gap)?.groups?.label ?? gap, lexicon))
    return labels.every(isName) ? { facts: members, labels, side, lead: opening } : null
  }

  /** Where the words after the last figure of a run end: with its sentence, or where the next figure's begin. */
  function nextAfter({ quantity }: Fact): number {
    const next = sorted.find((fact) => fact.quantity.start > quantity.start)?.quantity.start ?? sentence.end
    const words = text.slice(quantity.end, Math.min(next, sentence.end))
    const stop = words.search(ENDS)
    return quantity.end + (stop < 0 ? words.length : stop)
  }
}

const ENDS = /[,;:.()—]|\s(?:y|que|mientras|cuando)\s/

/** «; San Juan del Río, », « unidades; el ISSSTE con », «), Jalisco (»: what belongs to the figure before, then a label. */
const BEFORE =
  /^(?<rest>[^,;()—]*)\)?(?:\s*[,;]\s*(?:y\s|e\s)?|\s(?:y|e)\s|\)\s*)(?<label>[^;]*?[^\s,;(:])(?:\s*,|\s*:|\s*\(|\scon|\sde)*\s*$/u

/** « de riñón, », « a Navojoa y », « personal de enfermería, además de »: a label, then nothing but what joins. */
const AFTER =
  /^\s(?<label>[^,;()—]+?)\)?(?:\s*[,;]\s*|\s(?=y\s|e\s|más\s|así\s))(?:y\s|e\s|más\s|además\sde\s|así\scomo\s|otr[oa]s\s|seguid[oa]s?\s(?:de|por)\s|l[ao]s\s)*$/u

function gapAfter(facts: readonly Fact[], at: number, text: string): string {
  return text.slice(facts[at]?.quantity.end, facts[at + 1]?.quantity.start).replace(PERCENT, '')
}

/** The unit belongs to the number: « por ciento de su sangre; Chihuahua ». */
const PERCENT = /^\s*(?:%|por ciento)/u

/** How the words between a figure and the next of its unit label the second: null where they are no part of a list. */
function sideOf(facts: readonly Fact[], at: number, text: string): Side | null {
  const [a, b] = [facts[at], facts[at + 1]]
  if (!a || !b || !isOneSort(a, b)) return null
  const gap = gapAfter(facts, at, text)
  if (gap.length > LONGEST || /[.:?!]\s/.test(gap)) return null
  if (AFTER.test(gap)) return 'after'
  return isName(BEFORE.exec(gap)?.groups?.label ?? '') ? 'before' : null
}

/** A label is no clause. */
const LONGEST = 120

/** A number and an amount of money are never told apart by labels alone; a bare «18.7» after «21.4 por ciento» is one too. */
function isOneSort(a: Fact, b: Fact): boolean {
  const isPlanned = (fact: Fact): boolean => fact.stance === 'planned'
  return (
    isPlanned(a) === isPlanned(b) &&
    (a.figure === 'change') === (b.figure === 'change') &&
    (a.quantity.unit === b.quantity.unit ||
      (PARTS.has(a.quantity.unit) && PARTS.has(b.quantity.unit) && hasPoint(a, b)))
  )
}
const PARTS: ReadonlySet<Fact['quantity']['unit']> = new Set<Fact['quantity']['unit']>(['percent', 'count'])
const hasPoint = (a: Fact, b: Fact): boolean => [a, b].every(({ quantity }) => quantity.value % 1 !== 0)

const isName = (label: string): boolean =>
  !CLAUSE.test(label) &&
  !/\s(?:a|de|en|con|por)$/u.test(label) &&
  tokenize(label).some((token) => token.kind !== 'symbol' && !isFunctionWord(token.fold))

/** «que en las dos estancias…», «mientras que…»: the beginning of a clause of its own. */
const CLAUSE = /^(?:que|mientras|cuando|pues|lo que|lo cual|por lo|por cada|cada|aunque|pero|donde|así como)\s/u

/** «Por institución, el IMSS recolectó» → «Por institución,» and «el IMSS». */
function firstLabel(opening: string, lexicon: Lexicon): { readonly lead: string; readonly label: string } {
  const plain = opening.replace(LINK, '')
  const cut = Math.max(plain.lastIndexOf(': '), OPENER.exec(plain)?.[0].length ?? -1, plain.lastIndexOf('; '))
  const own = plain.slice(cut < 0 ? 0 : cut + 1).trim()
  const label = nameIn(own, lexicon, TIES.test(opening))
  const at = opening.lastIndexOf(label)
  return { lead: at <= 0 ? plain.slice(0, Math.max(cut + 1, 0)) : opening.slice(0, at), label }
}

/** What may stand between a label and its figure. */
const LINK = /(?:\s*,|\s*\(|\s*:|\scon|\sde)*\s*$/u

/** «Por municipio,», «En cuanto a sectores,»: what a sentence opens with. */
const OPENER = /^(?:\p{L}+ )?por [^,]{1,40}(?=,)/iu

/** The label in a clause before its figure: after its verb («destacan transportes con»), else before it («la capital agrupa»). */
function nameIn(clause: string, lexicon: Lexicon, isTied = false): string {
  const tokens = tokenize(clause)
  const verbs = verbGroups(tokens, lexicon.grammar, lexicon.verbs)
  const last = verbs.at(-1)
  if (!last) {
    const plain = clause.slice(clause.lastIndexOf(', ') + 1).trim()
    return NAMED.exec(plain)?.[1] ?? plain
  }
  const after = clause.slice(tokens[last.to]?.start ?? clause.length).trim()
  if (isName(after) && (isTied || !LED.test(after))) return after.replace(LED, '')
  const before = clause.slice(0, tokens[last.from]?.start).trim()
  return before.slice(before.lastIndexOf(', ') + 1).trim()
}

/** «Hidalgo obtiene de manera…»: what follows a name and has a verb's ending, though no table has the verb. */
const NAMED =
  /^((?:(?:el|la|los|las) )?\p{Lu}\S*(?: (?:de |del |la |el |los |y )*\p{Lu}\S*)*) \p{Ll}{2,}(?:[aeó]|[aeo]n)(?!\p{L})/u

/** «ocurrieron en la Ciudad de México (13 mil 500», «destacan transportes con 14.6»: what ties a label to its figure. */
const TIES = /(?:\(|\scon)\s*$/u
const LED = /^(?:a|de|en|un|una) /u

/** The label in the words after a figure: «eran suplementos alimenticios» → «suplementos alimenticios». */
function kindIn(words: string, lexicon: Lexicon): string {
  const tokens = tokenize(words)
  const [verb] = verbGroups(tokens, lexicon.grammar, lexicon.verbs)
  const opens = verb?.from === 0 && COPULA.test(verb.folds.join(' '))
  return words.slice(opens ? (tokens[verb.to]?.start ?? 0) : 0).trim()
}
const COPULA = /^(?:son|eran|fueron|es|era|fue|corresponden|corresponde)$/
