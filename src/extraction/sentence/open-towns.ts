import { isOpenTown, openTown, type PlaceMention, townIn } from '../../entity/place/place.ts'
import type { Lexicon } from '../../lexicon.ts'
import type { Token } from '../../text/token.ts'

/** What other recognisers have read of a sentence. */
interface Read {
  readonly places: readonly PlaceMention[]
  /** 1 where a token belongs to something read: a place, a period, an institution, a programme. */
  readonly taken: Uint8Array
}

/**
 * The places of a sentence with the towns that no list has, told by what leads into a name: «en Xocchel», «en la
 * comunidad de Jicolapa», «en Tizimín, Dzilam de Bravo y Teabo». Their state is that of their bulletin, unless it stands
 * behind them.
 */
export function withOpenTowns(tokens: readonly Token[], { places, taken }: Read, lexicon: Lexicon): PlaceMention[] {
  const towns: PlaceMention[] = []
  const nameEnd = (from: number): number => endOfName(tokens, from, (i) => taken[i] === 1)
  const add = (from: number, to: number, preposition: string | null): void => {
    const [first, last] = [tokens[from], tokens[to - 1]]
    if (!first || !last || isNoTown(tokens, from, to, lexicon)) return
    const node = openTown(tokens.slice(from, to))
    towns.push({ node, from, to, start: first.start, end: last.end, preposition, office: false, elliptic: false })
  }
  for (let i = 0; i < tokens.length; i++) {
    // «los Centros de Atención Primaria en Adicciones»: the name of something else goes on.
    if (tokens[i]?.fold !== 'en' || taken[i] === 1 || (i > 1 && isCapital(tokens[i - 1]))) continue
    // «En Colima se activaron 26 especialidades en Consulta Externa»: the sentence has said where.
    const placed = places.some((place) => place.from <= OPENING && place.to < i)
    if (placed && tokens[i - 1]?.kind === 'word' && !/^(?:y|fueron)$/.test(tokens[i - 1]?.fold ?? '')) continue
    const from = nameAfter(tokens, i + 1)
    if (from >= 0 && nameEnd(from) > from) add(from, nameEnd(from), 'en')
  }
  for (const { node, preposition, to } of [...places, ...towns])
    if (preposition === 'en' && node.level === 'city')
      for (const name of listedAfter(tokens, to, nameEnd)) add(name.from, name.to, null)
  if (towns.length === 0) return [...places]
  return [...places, ...towns].sort((a, b) => a.from - b.from).reduce<PlaceMention[]>(located, [])
}

/** «en Xocchel, Yucatán»: the state behind the town is where it lies. */
function located(before: PlaceMention[], place: PlaceMention): PlaceMention[] {
  const town = before.at(-1)
  const beside = town && isOpenTown(town.node) && place.node.level === 'state' && place.from === town.to + 1
  if (!beside || place.preposition !== null) return [...before, place]
  return [...before.slice(0, -1), { ...town, node: townIn(town.node, place.node), to: place.to, end: place.end }]
}

/** A place so early opens its sentence: «En el Estado de México». */
const OPENING = 2

const AREA_NOUNS =
  /^(?:(?:comunidad|localidad|poblacion|congregacion|region)(?:es)?|(?:municipio|colonia|poblado|barrio|ejido|rancheria|alcaldia|pueblo|agencia)s?)$/

/** Where a name may begin behind «en»: «en Xocchel», «en la comunidad de Jicolapa», «en el municipio Los Cues». */
function nameAfter(tokens: readonly Token[], at: number): number {
  const foldAt = (i: number): string => tokens[i]?.fold ?? ''
  if (!/^(?:el|la|los|las)$/.test(tokens[at]?.text ?? '')) return at
  if (!AREA_NOUNS.test(foldAt(at + 1))) return -1
  return /^del?$/.test(foldAt(at + 2)) ? at + 3 : at + 2
}

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}+$/u.test(token?.text ?? '')
const INNER = /^(?:de|del|la|las|los|el)$/

/** The token behind the capitalised words that begin at `from`, small words between them; `from` where none do. */
function endOfName(tokens: readonly Token[], from: number, isTaken: (i: number) => boolean): number {
  let to = from
  for (let i = from; i < tokens.length && i - from < LONGEST; i++) {
    if (isTaken(i)) break
    if (isCapital(tokens[i])) to = i + 1
    else if (i === from || !INNER.test(tokens[i]?.fold ?? '')) break
  }
  return to
}

const LONGEST = 6

/** «, Dzilam de Bravo y Teabo»: the names of a list up to the one behind «y»; none where no «y» closes it. */
function listedAfter(
  tokens: readonly Token[],
  at: number,
  nameEnd: (from: number) => number,
): readonly { readonly from: number; readonly to: number }[] {
  const names: { from: number; to: number }[] = []
  for (let i = at; ; ) {
    const joint = tokens[i]?.fold ?? ''
    const to = nameEnd(i + 1)
    if (!/^(?:,|y|e)$/.test(joint) || to <= i + 1) return []
    names.push({ from: i + 1, to })
    if (joint !== ',') return names
    i = to
  }
}

/** «en Salud», «en Pediatría», «en Educación»: fields, deeds and things in capitals. */
function isNoTown(
  tokens: readonly Token[],
  from: number,
  to: number,
  { measures, places, institutions }: Lexicon,
): boolean {
  const first = tokens[from]
  const alone = to === from + 1
  if (!first || first.text.length < SHORTEST || measures.phrases.matchAt(tokens, from) !== null) return true
  if (institutions.names.matchAt(tokens, from) !== null) return true
  // «en Servicios de Salud (SSA)»
  if (tokens[to]?.fold === '(' && /^\p{Lu}{2,}$/u.test(tokens[to + 1]?.text ?? '')) return true
  return places.notTowns.has(first.fold) || (alone && ABSTRACT.test(first.fold))
}

const SHORTEST = 3
const ABSTRACT = /(?:cion|ciones|sion|dad|logia|tria|ismo|miento|ncia|grafia|patia|terapia|ica)$/
