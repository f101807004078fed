import closedClasses from '#data/lexicon/closed-classes.json' with { type: 'json' }
import { fold } from '../../text/fold.ts'
import { type Token, tokenize } from '../../text/token.ts'
import { SHORT_MONTHS } from '../spelling/correct.ts'
import { isPolite, isStopWord, plainPhrases } from './cues.ts'

/** A question as it is read, with its tokens. */
export interface Plain {
  readonly text: string
  readonly tokens: readonly Token[]
}

/**
 * A question as plain Spanish: abbreviations and English words replaced («cuants», «how many»), emoji dropped. Courtesies
 * are lower case, so that «… la 7ª Jornada Gracias» names no event of that name.
 */
export function normalise(question: string): Plain {
  const cut = withoutDrawl(withoutPictures(question).normalize('NFC'))
  const written = tokenize(cut)
  const tokens = isShouted(written) ? tokenize(cut.toLowerCase()) : written
  let text = ''
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token
    const grouped = digitGroups(tokens, i)
    if (grouped > i + 1) {
      text += ` ${tokens
        .slice(i, grouped)
        .map((t) => t.text)
        .join('')}`
      i = grouped
      continue
    }
    const match = token.kind === 'word' ? plainPhrases.matchAt(tokens, i) : null
    const day = match && MONTHS.has(match.entry) ? tokens[match.to] : undefined
    if (match && day?.kind === 'number' && /^\d\d?$/.test(day.text)) {
      // «April 26» is «26 de abril».
      text += ` ${day.text} de ${match.entry}`
      i = match.to + 1
      continue
    }
    const piece = match ? match.entry : isPolite(token.fold) ? token.text.toLowerCase() : token.text
    text += (token.spaced && text !== '' ? ' ' : '') + piece
    i = match ? match.to : i + 1
  }
  const plain = text.trim()
  return { text: plain, tokens: plain === cut ? written : tokenize(plain) }
}

const MONTHS: ReadonlySet<string> = new Set(closedClasses.months)

/** Where a number written in groups of three ends: «1 212 812» is one, «800 555 2323» is none. */
function digitGroups(tokens: readonly Token[], from: number): number {
  if (!/^\d{1,3}$/.test(tokens[from]?.text ?? '')) return from
  let to = from + 1
  while (/^\d{3}$/.test(tokens[to]?.text ?? '')) to++
  return tokens[to]?.kind === 'number' ? from : to
}

// Most words in capitals: then capitals mark neither names nor acronyms.
function isShouted(tokens: readonly Token[]): boolean {
  const long = tokens.filter((t) => t.kind === 'word' && t.text.length >= 4)
  return long.length > 1 && long.filter((t) => t.text === t.text.toUpperCase()).length * 2 > long.length
}

// «esteee», «cuaaantos»: a letter drawn out. Others than words of talk and months keep two of it, for the speller to mend
// («jornaaa» of «jornada», «semaaa» of «semana»).
const withoutDrawl = (text: string): string =>
  !DRAWN.test(text)
    ? text
    : text.replace(/\p{L}+/gu, (word) => {
        const one = drawn(word, 1)
        return isStopWord(fold(one)) || SHORT_MONTHS.has(fold(one)) ? one : drawn(word, 2)
      })
const DRAWN = /a{3,}|e{3,}|o{3,}|u{3,}|y{3,}|á{3,}|é{3,}|ó{3,}|ú{3,}/iu
const EVERY_DRAWN = new RegExp(DRAWN, 'giu')
const drawn = (word: string, kept: number): string => word.replace(EVERY_DRAWN, (run) => run.slice(0, kept))

// Emoji, flags, skin tones, joiners and variation selectors carry no figure; «%», «#», «$» and «ª» do.
const withoutPictures = (text: string): string =>
  text
    .replace(/[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\p{Sk}]/gu, ' ')
    .replace(/\p{Cf}|\p{Me}|\p{Variation_Selector}/gu, '')
