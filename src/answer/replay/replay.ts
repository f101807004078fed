import { formatDigits, formatPercent } from '../../entity/number/number-format.ts'
import type { Corpus } from '../../facts/corpus.ts'
import { hash } from '../../text/hash.ts'
import { listed } from '../../text/listed.ts'
import type { Answer, Status } from '../answer.ts'
import { lineOf } from '../wording/label.ts'
import { say } from '../wording/sentences.ts'

/** A bulletin by id and name, so that it can be named when it is no longer there. */
export interface NamedBulletin {
  readonly id: string
  readonly source: string
  readonly title: string
}

/** A figure as an answer says it: «431 trasplantes de riñón · Zacatecas · 6–12 mar 2023». */
export interface OutlinedFigure {
  readonly value: number
  readonly said: string
}

/** What of an answer is kept to tell a later one from it: plain data of the bulletins, no word of the question. */
export interface Outline {
  readonly status: Status
  /** Null where it opens with no figure. */
  readonly lead: OutlinedFigure | null
  readonly figures: readonly OutlinedFigure[]
  /** Bulletins that it cites. */
  readonly bulletins: readonly NamedBulletin[]
  /** Hash of its text. */
  readonly text: string
}

/** What became of a bulletin of the store; `supersedes` is the id of the one whose place it took. */
export interface StoredBulletin extends NamedBulletin {
  readonly state: 'published' | 'superseded' | 'withdrawn'
  readonly supersedes: string | null
  /** ISO instant. */
  readonly addedAt: string
}

/** How two answers to one query differ, the weightiest first. */
export interface Change {
  readonly kind: 'status' | 'lead' | 'figures' | 'sources' | 'text'
  readonly said: string
}

/** A bulletin that made the difference, and how: `by` is the one that took its place. */
export interface Cause {
  readonly fate: 'added' | 'superseded' | 'withdrawn' | 'gone'
  readonly bulletin: NamedBulletin
  readonly by: NamedBulletin | null
}

/** Versions that an answer was made with; `corpus` is any digest of its bulletins. */
export interface Versions {
  readonly engine: string
  readonly corpus: string
}

/** An earlier answer beside the one of now. */
export interface Replay {
  readonly identical: boolean
  readonly changes: readonly Change[]
  readonly causes: readonly Cause[]
  /** One Spanish line: «Idéntica a la respuesta c-7f3a92b1 (23 nov 2026).» */
  readonly said: string
}

/** An answer of the past: when it was given (ISO instant and as said), and with what. */
export interface Past {
  readonly id: string
  readonly at: string
  readonly day: string
  readonly outline: Outline
  readonly versions: Versions
}

/** The outline of an answer over its corpus. */
export function outlineOf(answer: Answer, corpus: Corpus): Outline {
  const figures = [
    ...answer.facts.map(({ fact }) => ({ value: fact.quantity.value, said: lineOf(fact) })),
    ...answer.computed.map(({ value, unit, operands }) => ({
      value,
      said: say.replay.computed(
        unit === 'percent' || unit === 'points' ? formatPercent(value) : formatDigits(value),
        listed(operands.map((operand) => formatDigits(operand.value))),
      ),
    })),
  ]
  const { lead } = answer
  const cited = [...answer.facts, ...answer.findings, answer].flatMap((part) => part.citations)
  const ids = new Set([
    ...answer.facts.map(({ fact }) => fact.bulletin),
    ...answer.findings.flatMap((f) => f.bulletins),
  ])
  const bulletins = corpus.bulletins.filter(
    (b) => ids.has(b.id) || cited.some((c) => c.source === b.source && c.bulletin === b.title),
  )
  return {
    status: answer.status,
    lead: lead ? (figures[lead.from === 'facts' ? lead.index : answer.facts.length + lead.index] ?? null) : null,
    figures,
    bulletins: bulletins.map(({ id, source, title }) => ({ id, source, title })),
    text: hash(answer.text),
  }
}

/** Compares an answer with an earlier one to the same query; `stored` are the bulletins of the store, of any state. */
export function compareReplay(
  past: Past,
  now: Outline,
  versions: Versions,
  corpus: Corpus,
  stored: readonly StoredBulletin[],
): Replay {
  const changes = changesOf(past.outline, now)
  const causes = changes.length > 0 ? causesOf(past, now, corpus, stored) : []
  const before = `${past.id} (${past.day})`
  const moved = { corpus: versions.corpus !== past.versions.corpus, engine: versions.engine !== past.versions.engine }
  if (changes.length === 0) {
    const despite = moved.corpus ? say.replay.otherCorpus : moved.engine ? say.replay.otherEngine : null
    return { identical: true, changes, causes, said: say.replay.identical(before, despite) }
  }
  const reasons = causes.map(saidCause)
  if (reasons.length === 0) {
    if (moved.corpus) reasons.push(say.replay.corpusChanged)
    if (moved.engine) reasons.push(say.replay.engineChanged(past.versions.engine, versions.engine))
    if (reasons.length === 0) reasons.push(say.replay.vocabularyChanged)
  }
  const what = changes.map((change) => change.said).join('; ')
  return {
    identical: false,
    changes,
    causes,
    said: `${say.replay.changed(before, what)} ${say.replay.because(atMost(reasons))}`,
  }
}

function changesOf(before: Outline, now: Outline): readonly Change[] {
  const changes: Change[] = []
  if (before.status !== now.status) {
    const said = say.replay.beforeAndNow(say.replay.status[before.status], say.replay.status[now.status])
    changes.push({ kind: 'status', said })
  }
  if (before.lead?.said !== now.lead?.said) {
    const none = say.replay.noLead
    changes.push({ kind: 'lead', said: say.replay.beforeAndNow(before.lead?.said ?? none, now.lead?.said ?? none) })
  }
  const gone = missing(before, now)
  const come = missing(now, before)
  if (gone.length > 0) changes.push({ kind: 'figures', said: say.replay.gone(atMost(gone)) })
  if (come.length > 0) changes.push({ kind: 'figures', said: say.replay.come(atMost(come)) })
  if (changes.length > 0) return changes
  const ids = ({ bulletins }: Outline): string =>
    bulletins
      .map(({ id }) => id)
      .sort()
      .join()
  if (ids(before) !== ids(now)) return [{ kind: 'sources', said: say.replay.otherSources }]
  return before.text === now.text ? [] : [{ kind: 'text', said: say.replay.otherText }]
}

/** Figures beside the lead that one answer shows and the other does not. */
function missing(from: Outline, other: Outline): string[] {
  const shown = new Set([other.lead, ...other.figures].map((figure) => figure?.said))
  return from.figures.filter(({ said }) => said !== from.lead?.said && !shown.has(said)).map(({ said }) => said)
}

function causesOf(past: Past, now: Outline, corpus: Corpus, stored: readonly StoredBulletin[]): readonly Cause[] {
  const here = new Set(corpus.bulletins.map(({ id }) => id))
  const causes = past.outline.bulletins.flatMap((bulletin): Cause[] => {
    if (here.has(bulletin.id)) return []
    const by = stored.find((other) => other.supersedes === bulletin.id && other.state === 'published')
    if (by) return [{ fate: 'superseded', bulletin, by }]
    const own = stored.find(({ id }) => id === bulletin.id)
    return [{ fate: own?.state === 'withdrawn' ? 'withdrawn' : 'gone', bulletin, by: null }]
  })
  const before = new Set(past.outline.bulletins.map(({ id }) => id))
  const named = new Set(causes.map(({ by }) => by?.id))
  const added = now.bulletins.filter(({ id }) => {
    const own = stored.find((other) => other.id === id)
    return !before.has(id) && !named.has(id) && own !== undefined && own.addedAt > past.at
  })
  return [...causes, ...added.map((bulletin): Cause => ({ fate: 'added', bulletin, by: null }))]
}

const saidCause = ({ fate, bulletin, by }: Cause): string =>
  say.replay.fate[fate](nameOf(bulletin), by ? nameOf(by) : '')

const nameOf = ({ title, source }: NamedBulletin): string => {
  const name = title.replace(/\s+/g, ' ').trim()
  return name === '' ? source : `«${name}» (${source})`
}

const MOST = 3

/** The first three, and how many more. */
const atMost = (items: readonly string[]): string =>
  items.length <= MOST ? listed(items) : `${items.slice(0, MOST).join(', ')} ${say.more(String(items.length - MOST))}`
