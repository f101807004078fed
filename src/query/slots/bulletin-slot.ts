import type { Days, IsoDate } from '../../entity/period/calendar.ts'
import { type PeriodMention, periodMentions } from '../../entity/period/period.ts'
import type { Bulletin } from '../../facts/bulletin.ts'
import type { Corpus } from '../../facts/corpus.ts'
import { indexesWhere } from '../../facts/groups.ts'
import { newestBulletin } from '../../facts/newest.ts'
import { type Board, take, wordAt } from '../words/board.ts'
import { type Said, said } from './said.ts'
import { windowsOf } from './windows.ts'

/** The bulletins that a question names by number, by date or as the last one. */
export const bulletinMentions = (board: Board, corpus: Corpus, today: IsoDate | null): Said<string>[] => [
  ...bulletinNumbers(board, corpus),
  ...bulletinDates(board, corpus, today),
  ...newestBulletins(board, corpus),
]

/** What a bulletin is called. */
export const BULLETIN_NOUNS: ReadonlySet<string> = new Set(['boletin', 'comunicado', 'documento', 'texto', 'nota'])

const NAMES = new Set(['boletin', 'comunicado', 'boletines'])
const NUMBER_SIGNS = new Set(['no', 'num', 'numero', '#', 'nº', 'n', '.', 'º', '°', 'de', 'prensa', 'el'])

/** «el boletín 185», «comunicado No. 185/2021»: the ids of the bulletins with that number. */
function bulletinNumbers(board: Board, corpus: Corpus): Said<string>[] {
  const found: Said<string>[] = []
  for (let i = 0; i < board.tokens.length; i++) {
    if (!NAMES.has(wordAt(board, i))) continue
    let j = i + 1
    while (j < i + 5 && NUMBER_SIGNS.has(wordAt(board, j))) j++
    const token = board.tokens[j]
    if (token?.kind !== 'number' || !/^\d+$/.test(token.fold)) continue
    const year = wordAt(board, j + 1) === '/' ? wordAt(board, j + 2) : null
    const to = year === null ? j + 1 : j + 3
    const bulletin = corpus.bulletins.find((b) => numberMatches(b.number, token.fold, year))
    if (bulletin) found.push(said(bulletin.id, board, i, to))
    else if (year !== null || j > i + 1 || !['cifras', 'datos'].includes(wordAt(board, j + 1))) {
      found.push(said('', board, i, to))
    }
    take(board, i, to, 'bulletin')
  }
  return found
}

const DATED: ReadonlySet<PeriodMention['shape']> = new Set<PeriodMention['shape']>(['day', 'month'])

/** «el boletín de septiembre», «la nota del 22 de septiembre»: the bulletin of that date, where it is one. */
function bulletinDates(board: Board, corpus: Corpus, today: IsoDate | null): Said<string>[] {
  if (!board.tokens.some((t) => DATED_NAMES.has(t.fold))) return []
  const found: Said<string>[] = []
  for (const mention of periodMentions(board.tokens)) {
    let at = mention.from - 1
    while (at > 0 && DATE_LINKS.has(wordAt(board, at))) at--
    if (at === mention.from - 1 || !DATED_NAMES.has(wordAt(board, at)) || !DATED.has(mention.shape)) continue
    const windows = windowsOf(mention, corpus.catalogue.years, today)
    const dated = indexesWhere(corpus.issues, (day) => windows.some((w) => isWithin(day, w))).map(
      (i) => corpus.bulletins[i] as Bulletin,
    )
    const [first] = dated
    if (!first || dated.some((b) => corpus.clusterOf(b.id) !== corpus.clusterOf(first.id))) continue
    found.push(said(first.id, board, at, mention.to))
    take(board, at, mention.to, 'bulletin')
  }
  return found
}

/** «el último boletín», «el comunicado más reciente». */
function newestBulletins(board: Board, corpus: Corpus): Said<string>[] {
  const found: Said<string>[] = []
  for (let i = 0; i < board.tokens.length; i++) {
    if (!DATED_NAMES.has(wordAt(board, i))) continue
    const behind =
      (NEWEST.has(wordAt(board, i + 2)) && wordAt(board, i + 1) === 'mas') || wordAt(board, i + 1) === 'reciente'
    const from = LAST.has(wordAt(board, i - 1)) ? i - 1 : i
    const to = behind ? i + (wordAt(board, i + 1) === 'mas' ? 3 : 2) : i + 1
    if (!behind && from === i) continue
    const newest = newestBulletin(corpus)
    if (newest === null) continue
    found.push(said(newest, board, from, to))
    take(board, from, to, 'bulletin')
  }
  return found
}

const LAST = new Set(['ultimo', 'ultima'])
const NEWEST = new Set(['reciente', 'nuevo', 'nueva', 'actual'])
const DATED_NAMES = new Set(['boletin', 'comunicado', 'nota', 'documento'])
const DATE_LINKS = new Set(['de', 'del', 'fecha', 'fechado', 'publicado', 'emitido', 'el', 'en', 'mes'])
const isWithin = (date: IsoDate, { start, end }: Days): boolean => date >= start && (end === null || date <= end)

function numberMatches(printed: string | null, number: string, year: string | null): boolean {
  if (printed === null) return false
  const [n, y] = printed.split('/')
  return Number(n) === Number(number) && (year === null || y === undefined || y.endsWith(year) || year.endsWith(y))
}
