import {
  type HeadData,
  headTerm,
  isNeutral,
  type MeasureWords,
  type Term,
  termsIn,
} from '../../entity/measure/measure.ts'
import type { Catalogue } from '../../facts/catalogue.ts'
import { conceptOf } from '../../facts/features.ts'
import { COPULAS, HOW_MANY } from '../../text/closed-classes.ts'
import type { Asked, AskedMeasure } from '../query.ts'
import { type Board, free, take, textOf, wordAt } from '../words/board.ts'
import { isClassWord, isLightWord, isStopWord } from '../words/cues.ts'
import {
  asksWhich,
  COORDINATORS,
  type Group,
  type Item,
  isBesideWhole,
  joinWholes,
  keyAt,
  LINKS,
  linkBefore,
  PARTICIPLE,
  takeGroup,
} from './measure-group.ts'
import { nameOf } from './measure-name.ts'
import { asksShare, isAlone, isWhose } from './measure-use.ts'

/** A measure named in a question with the tokens that named it. */
export interface MeasureMention {
  readonly from: number
  readonly to: number
  readonly measure: Asked<AskedMeasure>
}

/**
 * The measures that a question names, one a conjunct: «trasplantes de riñón y de córnea» gives two. Words that no
 * lexicon knows count where some fact of the corpus has them in its measure. At each token of `breaks` a new measure
 * begins.
 */
export function measureMentions(
  board: Board,
  words: MeasureWords,
  catalogue: Catalogue,
  breaks: readonly number[],
  sums: boolean,
): MeasureMention[] {
  const neutral: [number, number][] = []
  const items = itemsOf(board, words, catalogue, neutral)
  const groups = headLast(board, items, catalogue) ?? joinWholes(groupsOf(board, items, breaks, catalogue), catalogue)
  const named = groups.some((g) => g.head && !g.person)
    ? groups.filter((g) => !(g.person && g.modifiers.length === 0))
    : groups
  // «el servicio con más acciones»: of two words for anything, one is enough.
  const generic = (g: Group): boolean =>
    g.modifiers.length === 0 && words.heads.get(g.head?.key ?? '')?.generic === true
  // «OTB y vasectomías: ¿cuántos procedimientos suman?»: what is named says which.
  const specific = named.filter((g) => g.head && !generic(g))
  const summed = (g: Group): boolean =>
    specific.length > 1 &&
    (sums || board.tokens.slice((specific.at(-1) as Group).to, g.from).some((t) => CLAUSE.has(t.fold)))
  const useful = named.filter((g, i) => !(generic(g) && (named.slice(i + 1).some(generic) || summed(g))))
  const said = useful.filter(
    (g, i) => !isSubject(board, g, useful[i + 1]) && !isWhose(board, useful[i - 1], g, catalogue),
  )
  const covered = new Set<number>()
  for (const { from, to } of items) for (let i = from; i < to; i++) covered.add(i)
  for (const group of groups) takeGroup(board, group, covered)
  // «¿cuántos médicos contrató?»: with nothing else counted, a neutral word is what is asked for.
  for (const [from, to] of neutral) {
    if (groups.length > 0 || !(quantified(board, from) || isAlone(board, from, to))) take(board, from, to, 'light')
  }
  return said.map((group) => mentionOf(group, board, words, catalogue))
}

/** «casos confirmados»: a verb's form right behind a head that the corpus narrows by it. */
function narrows(head: Term | undefined, board: Board, at: number, key: string, catalogue: Catalogue): boolean {
  if (!head || !catalogue.measuresByModifier.has(key) || !PARTICIPLE.test(wordAt(board, at))) return false
  return (catalogue.measuresByModifier.get(key) ?? []).some((m) => m.head === head.key)
}

/** «¿cuántas mujeres eran hablantes de…?»: what is counted is what they are said to be. */
function isSubject(board: Board, group: Group, next: Group | undefined): boolean {
  if (!next?.head || next.elided || group.modifiers.length > 0 || !counts(board, group.from)) return false
  const between = board.tokens.slice(group.to, next.from)
  return between.length <= 3 && between.some((token) => COPULAS.has(token.fold))
}

function itemsOf(board: Board, words: MeasureWords, catalogue: Catalogue, neutral: [number, number][]): Item[] {
  const items: Item[] = []
  const covered = new Uint8Array(board.tokens.length)
  const heads = new Map<number, Term>()
  const add = (item: Item): void => {
    items.push(item)
    if (item.head) heads.set(item.to, item.head)
  }
  for (const { from, to, entry } of termsIn(board.tokens, words)) {
    if (!free(board, from, to)) continue
    covered.fill(1, from, to)
    if (isNeutral(entry)) {
      neutral.push([from, to])
      continue
    }
    add({
      from,
      to,
      head: entry.head ? headTerm(entry.head) : null,
      modifier: entry.modifier,
      implied: entry.implied,
      person: entry.head?.person === true,
      aside: entry.head !== null && ASIDE.has(entry.head.counts),
    })
  }
  for (const [i, token] of board.tokens.entries()) {
    if (covered[i] || token.kind !== 'word' || !free(board, i, i + 1) || isStopWord(token.fold)) continue
    const key = keyAt(board, i, catalogue)
    const verb = words.verbs.get(key) ?? verbOfAction(key, words, catalogue)
    const open = { key, name: token.fold, kind: 'open' }
    if (verb) add(openItem(i, headTerm(verb), null))
    else if (isLightWord(token.fold) && !narrows(heads.get(i), board, i, key, catalogue)) continue
    // «¿qué unidades…?» asks which, «¿cuántas unidades…?» how many.
    else if (isClassWord(conceptOf(token.fold)) && !(catalogue.counted.has(key) && counts(board, i))) continue
    else if (catalogue.counted.has(key) || catalogue.measuresByModifier.has(key) || asksShare(board, i, catalogue)) {
      const counted = catalogue.counted.has(key) || asksShare(board, i, catalogue)
      add(openItem(i, counted ? open : null, catalogue.measuresByModifier.has(key) ? open : null))
    }
  }
  return items.sort((a, b) => a.from - b.from)
}

/** «operaciones» is what «operar» says, where the bulletins count no «operaciones». */
const verbOfAction = (key: string, { verbs }: MeasureWords, { counted }: Catalogue): HeadData | undefined =>
  /[aiu]cion$/.test(key) && !counted.has(key) ? verbs.get(key.replace(/[aiu]cion$/, '')) : undefined

const CLAUSE = new Set([',', '¿', ':', ';'])

/** «Entre medicina familiar y especialidad, ¿cuántas consultas…?»: what narrows a head stands in the clause before it. */
function headLast(board: Board, items: readonly Item[], catalogue: Catalogue): Group[] | null {
  const at = items.findIndex((item) => item.head !== null && quantified(board, item.from))
  const head = items[at]
  if (at < 1 || !head?.head || items.length !== at + 1) return null
  const before = items.slice(0, at)
  const apart = board.tokens.slice((before.at(-1) as Item).to, head.from).some((t) => CLAUSE.has(t.fold))
  const key = head.head.key
  if (!apart || !before.every((item) => item.modifier && catalogue.measures.has(`${key}|${item.modifier.key}`)))
    return null
  return before.map((item) => ({
    head: head.head,
    modifiers: [item.modifier as Term],
    from: item.from,
    to: item === before.at(-1) ? head.to : item.to,
    last: 0,
    person: false,
    aside: false,
    elided: false,
  }))
}

const openItem = (i: number, head: Term | null, modifier: Term | null): Item => ({
  from: i,
  to: i + 1,
  head,
  modifier,
  implied: null,
  person: false,
  aside: false,
})

const ASIDE = new Set(['facilities', 'territories', 'events'])
// What joins two names stands no further from the second.
const LONGEST_GAP = 12

function groupsOf(board: Board, items: readonly Item[], breaks: readonly number[], catalogue: Catalogue): Group[] {
  const groups: Group[] = []
  for (const item of items) {
    const last = groups.at(-1)
    // What «sin» leaves out is no part of what stands before it.
    const apart = last !== undefined && breaks.some((at) => last.from < at && item.from >= at)
    const current = apart ? undefined : last
    const near = Math.max(current?.to ?? item.from, item.from - LONGEST_GAP)
    const gap = board.tokens.slice(near, item.from).map((t) => t.fold)
    const linked = current !== undefined && gap.length <= 4 && gap.every((word) => LINKS.has(word))
    const tight = linked && (gap.length === 0 || gap[0] === 'de' || gap[0] === 'del' || gap[0] === 'por')
    const coordinated = current !== undefined && gap.some((word) => COORDINATORS.has(word)) && gap.length <= 6
    const after = linkBefore(board, item.from)
    const narrows = current?.head && (item.modifier !== null ? tight || after : tight && !current.person)
    // «personas trabajadoras»: of two nouns for people the second says which.
    if (item.person && current?.person && gap.length === 0 && item.head && current.modifiers.length === 0) {
      current.head = item.head
      current.to = item.to
      continue
    }
    // «hospitales UMAE»: of two names of one kind of unit the second says which.
    if (item.aside && current?.aside && gap.length === 0 && item.head) {
      current.head = item.head
      current.to = item.to
      continue
    }
    // «¿cuál jornada tuvo más…?» asks which, not how many.
    if (item.aside && !current && asksWhich(board, item.from)) {
      take(board, item.from, item.to, 'light')
      continue
    }
    // «la jornada de julio», «en los hospitales»: when and where, not what.
    if (item.aside && current && !coordinated && !quantified(board, item.from)) {
      take(board, item.from, item.to, 'light')
      continue
    }
    // «consultas de medicina familiar y especialidad»: what the corpus has under the head before narrows it too.
    const sibling =
      coordinated &&
      current?.head &&
      current.modifiers.length > 0 &&
      item.head !== null &&
      item.modifier !== null &&
      !quantified(board, item.from) &&
      catalogue.measures.has(`${current.head.key}|${item.modifier.key}`)
    // «¿y de especialidad?»: after «de» a word that may narrow does.
    const opensElided = current === undefined && after && item.modifier !== null
    if (item.head && !narrows && !opensElided && !sibling) {
      const open = current !== undefined && current.head === null && !current.elided && !apart && groups.length === 1
      if (open) {
        groups.pop()
        take(board, current.from, current.to, 'measure')
      }
      groups.push({
        head: item.head,
        modifiers: open ? [...current.modifiers] : [],
        from: item.from,
        to: item.to,
        last: 0,
        person: item.person,
        aside: item.aside,
        elided: false,
      })
      continue
    }
    const term = item.modifier ?? item.head
    if (!term) continue
    if (!current) {
      const head = item.implied ? headTerm(item.implied) : null
      groups.push({
        head,
        modifiers: [term],
        from: item.from,
        to: item.to,
        last: 0,
        person: false,
        aside: false,
        elided: false,
      })
    } else if (((coordinated || (!linked && after)) && current.modifiers.length > 0) || isBesideWhole(current, gap)) {
      const head = current.head
      groups.push({
        head,
        modifiers: [term],
        from: item.from,
        to: item.to,
        last: 0,
        person: current.person,
        aside: false,
        elided: true,
      })
    } else {
      current.modifiers.push(term)
      current.to = item.to
    }
  }
  return groups
}

const QUANTIFIERS = new Set([...HOW_MANY, 'numero', 'total', 'cantidad'])
const quantified = (board: Board, from: number): boolean => [1, 2].some((n) => QUANTIFIERS.has(wordAt(board, from - n)))

const counts = (board: Board, at: number): boolean => QUANTIFIERS.has(wordAt(board, at - 1))

function mentionOf(group: Group, board: Board, words: MeasureWords, catalogue: Catalogue): MeasureMention {
  const modifiers = group.modifiers.filter((m) => m.key !== group.head?.key)
  const text = textOf(board, group.from, Math.max(group.to, group.last))
  const value: AskedMeasure = {
    head: group.head?.key ?? null,
    modifiers: [...new Set(modifiers.map((m) => m.key))],
    name: nameOf(group.head, modifiers, text, words, catalogue),
  }
  return { from: group.from, to: group.to, measure: { value, origin: 'said', text } }
}
