import { fold } from './fold.ts'

// What Spanish hangs on a root to make nouns, participles and verb forms of it, longest first, with the shortest root
// that it may hang on: «cre-aron», but «cámara» is no form of «cam-».
const STRONG = 'amiento imiento aciones iciones uciones acion icion ucion ieron iendo aron ando'.split(' ')
const WEAK =
  'iense ense adura adero ancia encia idad adora edora idora ador edor idor aban aran eran iran ada ado ida ido aria eria iria ante ente aba ian cion sion ura oso osa ara era ira'.split(
    ' ',
  )
const SHORT = 'ar er ir an en ia io a e o'.split(' ')
interface Ending {
  /** Of the endings that a word has, the one of lowest rank is taken off. */
  readonly rank: number
  readonly root: number
}
const ENDINGS: ReadonlyMap<string, Ending> = new Map(
  [
    ...STRONG.map((ending) => [ending, 3] as const),
    ...WEAK.map((ending) => [ending, 4] as const),
    ...SHORT.map((ending) => [ending, 3] as const),
  ].map(([ending, root], rank) => [ending, { rank, root }] as const),
)
const LONGEST = Math.max(...[...ENDINGS.keys()].map((ending) => ending.length))

/**
 * What words of one family share, deeper than a stem: «crearon» and «creación» → cre, «contratado» and «contrataciones»
 * → contrat. For telling whether a sentence may speak of what was asked; too rough to tell two words apart.
 */
export function rootOf(word: string): string {
  const folded = fold(word)
  const singular = folded.length > 4 && folded.endsWith('s') ? folded.slice(0, -1) : folded
  return withoutEnding(folded) ?? (singular === folded ? null : withoutEnding(singular)) ?? singular
}

function withoutEnding(form: string): string | null {
  let rank = Infinity
  let kept = 0
  for (let length = form.length - 1; length > 0 && length >= form.length - LONGEST; length--) {
    const ending = ENDINGS.get(form.slice(length))
    if (!ending || length < ending.root || ending.rank > rank) continue
    rank = ending.rank
    kept = length
  }
  return kept === 0 ? null : form.slice(0, kept)
}
