import layout from '#data/lexicon/layout.json' with { type: 'json' }

// How a line ends.

const openStops = new Set(layout.openStops)
const LETTER = /\p{L}/u
const FINAL = /[.!?…][”"»’')\]]*$/

/** «No.», «Dr.»: the stop of an abbreviation, after which a sentence goes on. */
export const endsInAbbreviation = (text: string): boolean =>
  text.endsWith('.') && openStops.has(runBefore(text, text.length - 1, LETTER))

/** Whether a sentence ends there: «No.», «Dr.» end none. */
export const isFinal = (text: string): boolean => FINAL.test(text) && !endsInAbbreviation(text)

/** The letters that stand right before `end`: what `/\\p{L}+$/` would find, without trying every start. */
export function runBefore(text: string, end: number, sign: RegExp): string {
  let start = end
  while (start > 0 && sign.test(text.charAt(start - 1))) start--
  return text.slice(start, end)
}
