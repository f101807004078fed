import { DatabaseSync } from 'node:sqlite'
import MiniSearch from 'minisearch'
import { type Answer, defaultLexicon, type Engine, type KeptDossier, keepDossier, type SourceText } from '#core'
import { engineOver } from '#core/answering.ts'
import { openDossier } from '#core/dossier/dossier.ts'
import { joinDossiers } from '#core/dossier/join.ts'
import { formatLong } from '#core/entity/period/period-format.ts'
import { Ledger } from '#core/facts/ledger/ledger.ts'
import { overEngine, TODAY } from '../contenders/cotejo.ts'
import { termOf, termsOf } from '../contenders/sentences.ts'
import { median, microseconds, quantile } from '../timing.ts'
import { type MadeFigure, madeBulletins } from './bulletins.ts'
import { KINDS } from './questions.ts'
import { randomOf } from './random.ts'

/** How Cotejo, minisearch and FTS5 do over so many generated facts; times of questions in microseconds. */
export interface ScaleResult {
  readonly facts: number
  readonly kinds: readonly {
    readonly name: string
    readonly p50: number
    readonly p99: number
    readonly right: number | null
  }[]
  readonly p50: number
  readonly p99: number
  readonly buildSeconds: number
  /** One more bulletin until a question on it is answered. */
  readonly addedSeconds: number
  readonly megabytes: number
  readonly fts5: { readonly p50: number; readonly buildSeconds: number; readonly megabytes: number }
  readonly minisearch: { readonly p50: number; readonly buildSeconds: number } | null
}

/** Bulletins that come one by one when all others are there. */
const LATE = 9

/** Beyond this a search over the facts themselves takes minutes to build. */
const MOST_FOR_MINISEARCH = 200_000

export function measureScale(facts: number, questions: number): ScaleResult {
  const figures: MadeFigure[] = []
  const lasts: MadeFigure[] = []
  for (const made of madeBulletins(facts)) {
    figures.push(...made.figures)
    lasts.push(made.figures.at(-1) as MadeFigure)
  }
  const random = randomOf(1)
  const picked = Array.from({ length: questions }, () => figures[Math.floor(random() * figures.length)] as MadeFigure)
  const others = baselines(figures, picked)
  const before = memory()
  const stored = [...storedBulletins(facts)]
  const late = stored.splice(-LATE)
  let made: ReturnType<typeof engineOn> | undefined
  const build = microseconds(() => {
    made = engineOn(stored)
  })
  const { engine, joined, ledger } = made as ReturnType<typeof engineOn>
  const lastOfAll = lasts.slice(stored.length)
  // What the engine holds of what is stored it goes on holding.
  stored.length = 0
  const megabytes = memory() - before
  warm(engine, picked)
  const added = late.map(({ kept, text }, i) => {
    const figure = lastOfAll[i] as MadeFigure
    return microseconds(() => {
      const isAdded = joined.grow(openDossier(kept, text, ledger))
      if (!isAdded || leadOf(engine.ask(KINDS[0]?.turns(figure)[0] ?? '')) !== figure.value) {
        throw new Error('the bulletin that was added gives no answer')
      }
    })
  })
  const kinds = askAll(engine, picked)
  const all = kinds.flatMap(({ times }) => times)
  return {
    facts,
    kinds: kinds.map(({ name, times, right }) => ({ name, p50: median(times), p99: quantile(times, 0.99), right })),
    p50: median(all),
    p99: quantile(all, 0.99),
    buildSeconds: build / 1e6,
    addedSeconds: median(added) / 1e6,
    megabytes,
    ...others,
  }
}

/** A bulletin as a store has it. */
interface Stored {
  readonly kept: KeptDossier
  readonly text: SourceText
}

function* storedBulletins(facts: number): Generator<Stored> {
  for (const { dossier } of madeBulletins(facts)) {
    const kept = keepDossier(dossier)
    const { source } = dossier.bulletin
    const { reading } = kept
    // The record is asked for where it is quoted; here it reads as it stands.
    const text = {
      source,
      get text() {
        return reading.slice(reading.indexOf('\n') + 1)
      },
    }
    yield { kept, text }
  }
}

function engineOn(stored: readonly Stored[]) {
  const ledger = new Ledger()
  const dossiers = stored.map(({ kept, text }) => openDossier(kept, text, ledger))
  const joined = joinDossiers(dossiers, (dossier) => dossier, ledger)
  return { joined, ledger, engine: engineOver(joined.corpus, defaultLexicon, TODAY) }
}

/** Questions that nobody times: a bot has been answering for a while. */
function warm(engine: Engine, picked: readonly MadeFigure[]): void {
  const contender = overEngine(engine)
  for (const { turns } of KINDS) for (const figure of picked.slice(0, 50)) contender.answer(turns(figure).at(-1) ?? '')
}

const leadOf = ({ lead, facts }: Answer): number | undefined =>
  lead?.from === 'facts' ? facts[lead.index]?.fact.quantity.value : undefined

function askAll(engine: Engine, picked: readonly MadeFigure[]) {
  return KINDS.map(({ name, turns, finds }) => {
    let right = 0
    const times = picked.map((figure) => {
      const said = turns(figure)
      const previous = said.slice(0, -1).reduce<ReturnType<Engine['ask']> | null>((_, turn) => engine.ask(turn), null)
      const options = { today: TODAY, previous: previous?.understood ?? null }
      let lead: number | undefined
      const taken = microseconds(() => {
        lead = leadOf(engine.ask(said.at(-1) ?? '', options))
      })
      if (lead === figure.value) right++
      return taken
    })
    return { name, times, right: finds ? right / picked.length : null }
  })
}

/** The same facts as rows of words, for those who search them. */
const rowOf = ({ measure, place, days, value }: MadeFigure): string =>
  `${value} ${measure.name} ${place.name} ${formatLong(days)}`

function baselines(
  figures: readonly MadeFigure[],
  picked: readonly MadeFigure[],
): Pick<ScaleResult, 'fts5' | 'minisearch'> {
  const asked = picked.map((figure) => KINDS[0]?.turns(figure)[0] ?? '')
  const db = new DatabaseSync(':memory:')
  const build = microseconds(() => {
    db.exec('CREATE VIRTUAL TABLE facts USING fts5 (text, tokenize = "unicode61 remove_diacritics 2"); BEGIN')
    const insert = db.prepare('INSERT INTO facts VALUES (?)')
    for (const figure of figures) insert.run(rowOf(figure))
    db.exec('COMMIT')
  })
  const search = db.prepare('SELECT text FROM facts WHERE facts MATCH ? ORDER BY rank LIMIT 1')
  const times = asked.map((question) =>
    microseconds(() =>
      search.get(
        termsOf(question.replace(/Cuántas|hubo/g, ''))
          .map((term) => `"${term}"`)
          .join(' AND '),
      ),
    ),
  )
  const pages =
    Number(db.prepare('PRAGMA page_count').get()?.page_count) * Number(db.prepare('PRAGMA page_size').get()?.page_size)
  db.close()
  return {
    fts5: { p50: median(times), buildSeconds: build / 1e6, megabytes: pages / 1e6 },
    minisearch: figures.length > MOST_FOR_MINISEARCH ? null : overFacts(figures, asked.slice(0, 20)),
  }
}

function overFacts(figures: readonly MadeFigure[], asked: readonly string[]): ScaleResult['minisearch'] {
  const index = new MiniSearch({ fields: ['text'], processTerm: termOf })
  const build = microseconds(() => index.addAll(figures.map((figure, id) => ({ id, text: rowOf(figure) }))))
  const times = asked.map((question) => microseconds(() => index.search(question)[0]))
  return { p50: median(times), buildSeconds: build / 1e6 }
}

/** Megabytes in use, those of lists of numbers too. */
function memory(): number {
  // Memory outside the heap is given back only after the first.
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}
