/**
 * Porter's stemmer for Spanish over folded words, step by step as `natural` has it: «trasplantes» → trasplant. Folded
 * words have no accents, so the endings that have one are left out here; each list is a set asked by length.
 */
export function porter(word: string): string {
  if (word.length < 2) return word
  const regions = regionsOf(word)
  const bare = withoutPronoun(word, regions)
  const noun = withoutNounEnding(bare, regions)
  return withoutLastVowel(noun === bare ? withoutVerbEnding(bare, regions) : noun, regions)
}

/** Where the parts of a word begin that endings may be taken from. */
interface Regions {
  readonly r1: number
  readonly r2: number
  readonly rv: number
}

function regionsOf(word: string): Regions {
  const r1 = afterVowelAndConsonant(word, 0)
  return { r1, r2: afterVowelAndConsonant(word, r1), rv: verbRegion(word) }
}

const isVowel = (word: string, at: number): boolean => VOWELS.has(word.charAt(at))
const VOWELS: ReadonlySet<string> = new Set('aeiou')

function afterVowelAndConsonant(word: string, from: number): number {
  for (let i = from; i < word.length - 1; i++) if (isVowel(word, i) && !isVowel(word, i + 1)) return i + 2
  return word.length
}

function verbRegion(word: string): number {
  if (word.length <= 3) return word.length
  if (isVowel(word, 1) && !isVowel(word, 0)) return 3
  const wanted = !isVowel(word, 1)
  let at = 2
  while (at < word.length && isVowel(word, at) !== wanted) at++
  return at + 1
}

/** Endings, longest first wins. */
interface Endings {
  readonly all: ReadonlySet<string>
  readonly longest: number
}

function endings(list: string): Endings {
  const all = list.split(' ')
  return { all: new Set(all), longest: Math.max(...all.map((ending) => ending.length)) }
}

/** Letters of the longest of the endings that a part of a word has, 0 where it has none. */
function endingOf(part: string, { all, longest }: Endings): number {
  for (let length = Math.min(longest, part.length); length > 0; length--) {
    if (all.has(part.slice(-length))) return length
  }
  return 0
}

const PRONOUNS = endings('me se sela selo selas selos la le lo las les los nos')
const BEFORE_PRONOUN = endings('iendo ando ar er ir')

/** «atenderlos» → atender. */
function withoutPronoun(word: string, { rv }: Regions): string {
  const length = endingOf(word, PRONOUNS)
  if (length === 0) return word
  const rest = word.slice(0, -length)
  return endingOf(word.slice(rv).slice(0, -length), BEFORE_PRONOUN) > 0 || rest.endsWith('uyendo') ? rest : word
}

/** Endings of nouns, adjectives and adverbs in the order they are tried, the region they must lie in, and what takes their place. */
const NOUN_ENDINGS: readonly (readonly [region: 'r1' | 'r2', endings: Endings, instead: string])[] = [
  [
    'r2',
    endings(
      'anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos',
    ),
    '',
  ],
  [
    'r2',
    endings(
      'icadora icador icadoras icadores icaciones icante icantes icancia icancias adora ador adoras adores aciones ante antes ancia ancias',
    ),
    '',
  ],
  ['r2', endings('uciones'), 'u'],
  ['r2', endings('encia encias'), 'ente'],
  ['r2', endings('ativamente ivamente osamente icamente adamente'), ''],
  ['r1', endings('amente'), ''],
  ['r2', endings('antemente ablemente iblemente mente'), ''],
  ['r2', endings('abilidad abilidades icidad icidades ividad ividades idad idades'), ''],
  ['r2', endings('ativa ativo ativas ativos iva ivo ivas ivos'), ''],
]

/** «donaciones» → don, «asistencia» → asistente. */
function withoutNounEnding(word: string, regions: Regions): string {
  for (const [region, list, instead] of NOUN_ENDINGS) {
    const length = endingOf(word.slice(regions[region]), list)
    if (length > 0) return word.slice(0, -length) + instead
  }
  return word
}

const AFTER_U = endings('ya ye yan yen yeron yendo yo yas yes yais yamos')
const VERB_ENDINGS = endings(
  'aremos eremos iremos aba ada ida ara iera ad ed id ase iese aste iste an aban aran ieran asen iesen aron ieron ado ido ando iendo ar er ir as abas adas idas aras ieras ases ieses abais arais ierais ieseis asteis isteis ados idos amos imos',
)
const WEAK_VERB_ENDINGS = endings('en es emos')

/** «realizaron» → realiz, «incluyendo» → inclu. */
function withoutVerbEnding(word: string, { rv }: Regions): string {
  const part = word.slice(rv)
  const afterU = endingOf(part, AFTER_U)
  if (afterU > 0 && word.at(-afterU - 1) === 'u') return word.slice(0, -afterU)
  const strong = endingOf(part, VERB_ENDINGS)
  if (strong > 0) return word.slice(0, -strong)
  const weak = endingOf(part, WEAK_VERB_ENDINGS)
  return weak === 0 ? word : withoutU(word.slice(0, -weak))
}

const LAST_VOWELS = endings('os a o')

/** «cirugia» → cirugi, «pague» → pag. */
function withoutLastVowel(word: string, { rv }: Regions): string {
  const part = word.slice(rv)
  const length = endingOf(part, LAST_VOWELS)
  if (length > 0) return word.slice(0, -length)
  if (!part.endsWith('e')) return word
  const rest = word.slice(0, -1)
  return rest.slice(rv).endsWith('u') ? withoutU(rest) : rest
}

/** «pagu» → pag: the «u» was there for the «e» alone. */
const withoutU = (word: string): string => (word.endsWith('gu') ? word.slice(0, -1) : word)
