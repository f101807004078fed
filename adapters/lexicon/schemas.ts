import { z } from 'zod'

const word = z.string().regex(/^\S/, 'empieza con un espacio o está vacío')
const words = z.array(word)
const numbers = z.record(word, z.number().int())
const day = z.iso.date()

/** Fields that all are lists of words: `lists('stops', 'loose')`. */
const lists = <const Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, words])) as Record<Name, typeof words>

const named = { name: word, aliases: words.optional() }

/** A concept of a measure: «consultas», «riñón». Forms are written with accents, singular, masculine first. */
const term = z.strictObject({ key: word, name: word, forms: words.min(1), head: word.optional() })
const head = z.strictObject({
  ...term.omit({ head: true }).shape,
  counts: word,
  generic: z.boolean().optional(),
  person: z.boolean().optional(),
  short: word.optional(),
  verbs: words.optional(),
})

const city = z.union([word, z.strictObject({ ...named, homonym: z.boolean().optional() })])

/** The shape of every file of data/lexicon, by its name. A new file is a row here; `npm run check` sees to it. */
export const lexiconSchemas: Readonly<Record<string, z.ZodObject | z.ZodArray | z.ZodRecord>> = {
  abbreviations: z.record(word, word),
  acronyms: z.strictObject({ acronyms: z.array(z.strictObject({ acronym: word, expansion: word })) }),
  calendar: z.strictObject({
    months: z.array(words).length(12),
    weekdays: z.array(words).length(7),
    cardinals: numbers,
    ordinals: numbers,
    units: z.record(word, words),
    today: numbers,
    administrations: z.array(z.strictObject({ start: day, end: day })),
    parts: z.strictObject({ start: words, middle: words, end: words }),
    topicFloors: z.array(z.strictObject({ floor: z.number().int(), phrases: words.min(1) })),
    ...lists(
      'ordinalMarks',
      'previous',
      'next',
      'current',
      'last',
      'soFar',
      'toDate',
      'cutOff',
      'until',
      'since',
      'sinceStart',
      'leads',
      'sincePrevious',
      'fromPrevious',
      'weekStart',
      'distant',
      'near',
      'spans',
      'referred',
      'inUnit',
      'notWholeUnit',
      'notCalendar',
      'names',
      'nameFillers',
      'documents',
      'beforeYear',
      'beforeAmount',
      'pluralFunctionWords',
    ),
  }),
  'common-verbs': words,
  'common-words': words,
  'closed-classes': z.strictObject(
    lists(
      'articles',
      'indefinites',
      'coordinators',
      'copulas',
      'ours',
      'which',
      'who',
      'howMany',
      'beyond',
      'months',
      'weekdays',
    ),
  ),
  discards: z.strictObject(
    lists('identifiers', 'durations', 'sizes', 'ages', 'streets', 'clinical', 'advice', 'portions', 'events'),
  ),
  // An empty reading drops the word: «did» has no Spanish one.
  english: z.record(word, z.string()),
  'everyday-words': z.record(word, word),
  facilities: z.strictObject({
    types: z.array(
      z.strictObject({
        id: word,
        ...named,
        gender: z.enum(['m', 'f']),
        is: words,
        generic: z.boolean().optional(),
        of: words.optional(),
      }),
    ),
    complexHeads: words,
    complexes: z.array(
      z.strictObject({
        id: word,
        ...named,
        alone: z.boolean().optional(),
        umae: z.boolean().optional(),
        headed: words.optional(),
        state: word.optional(),
        city: word.optional(),
      }),
    ),
    names: z.array(
      z.strictObject({
        ...named,
        alone: z.boolean().optional(),
        state: word.optional(),
        complex: word.optional(),
        city: word.optional(),
        only: words.optional(),
      }),
    ),
    units: z.array(z.strictObject({ types: words, number: word, only: word.optional(), city: word })),
    honorifics: words,
    notNames: words,
  }),
  figures: z.strictObject(
    lists('change', 'changeNouns', 'exceed', 'comparison', 'rate', 'ratio', 'threshold', 'shareVerbs'),
  ),
  grammar: z.strictObject(
    lists(
      'determiners',
      'demonstratives',
      'possessives',
      'prenominal',
      'tight',
      'loose',
      'binding',
      'comparatives',
      'comparisonLinks',
      'comparisonPhrases',
      'kindNouns',
      'lightNouns',
      'persons',
      'adjectiveEndings',
      'presentEndings',
      'conjunctions',
      'copulas',
      'stops',
      'finiteEndings',
      'accentedFiniteEndings',
      'finiteExceptions',
      'infinitiveExceptions',
      'agents',
      'rankNouns',
    ),
  ),
  institutions: z.strictObject({
    institutions: z.array(z.strictObject({ ...named, fullName: word, capitals: z.boolean().optional() })),
  }),
  'generic-nouns': z.strictObject(lists('people', 'things', 'amounts')),
  kinds: z.record(word, word),
  layout: z.strictObject({
    bullets: z.strictObject({ glyphs: word, spaced: word, letters: words }),
    ...lists('labels', 'labelHeads', 'insertions', 'credits', 'openEnds', 'openStops'),
    ...lists('abbreviations', 'stateAbbreviations', 'months'),
    ...lists('compoundHeads', 'compoundTails', 'proseFields'),
    entities: z.record(word, z.string().min(1)),
  }),
  measures: z.strictObject({
    heads: z.array(head),
    facets: z.record(word, z.array(term)),
    neutral: words,
  }),
  ocr: z.strictObject({
    confusions: z.array(
      z.strictObject({ printed: word, meant: words, at: word.optional(), weak: z.boolean().optional() }),
    ),
    endings: z.array(
      z.strictObject({ after: words.optional(), printed: words, meant: word, before: words.optional() }),
    ),
    digitLetters: z.record(z.string().regex(/^\d$/), word),
    shorts: z.record(word, word),
    ordinalSigns: word,
    ordinalNouns: words,
    singularDeterminers: words,
  }),
  operators: z.array(
    // A cue of one operator may serve another: «superaron» asks about the goal, and of more than a number.
    z.strictObject({
      name: word,
      also: words.min(1).optional(),
      verbs: words.min(1).optional(),
      examples: words.min(1),
      cues: words.min(1),
    }),
  ),
  places: z.strictObject({
    nation: z.strictObject({ id: word, ...named }),
    states: z.array(z.strictObject({ id: word, ...named })),
    representations: z.array(z.strictObject({ id: word, state: word, side: word, stems: words })),
    cities: z.record(word, z.array(city)),
    abroad: z.array(z.strictObject({ name: word, aliases: words.optional(), cities: words.optional() })),
    ...lists('careful', 'common', 'offices', 'owners', 'notPlaces', 'notTowns', 'blockers', 'givenNames'),
  }),
  people: z.strictObject(lists('cues', 'links', 'given', 'family')),
  'press-words': z.strictObject({
    inflections: z.strictObject({ ar: words, er: words, ir: words }),
    verbs: words,
    words,
  }),
  programmes: z.strictObject(
    lists(
      'events',
      'numberedOnly',
      'capitalOnly',
      'plans',
      'adjectives',
      'scopes',
      'series',
      'themes',
      'links',
      'articles',
      'notNames',
      'named',
      'months',
    ),
  ),
  questions: z.strictObject({
    acts: z.array(z.strictObject({ act: word, strong: z.boolean().optional(), examples: words.min(1), cues: words })),
    ...lists('verify', 'claims', 'corrections', 'notKinds', 'greetings', 'help'),
  }),
  'stop-words': z.strictObject({
    ...lists('function', 'politeness', 'bulletin', 'light', 'classes', 'lightClasses', 'verbs', 'imperatives'),
    ...lists('narrowing', 'nouns', 'discourse', 'phrases', 'turns', 'settings'),
    verbRoots: z.record(word, words),
  }),
  demonyms: z.record(word, words.min(1)),
  'edge-verbs': z.strictObject(lists('being', 'leading')),
  'self-talk': z.strictObject(lists('openers', 'residing', 'asking', 'ownPlaces', 'there')),
  'word-families': z.strictObject({
    same: z.array(words.min(2)),
    counted: z.array(words.min(2)),
  }),
  kin: z.record(word, words.min(1)),
  synonyms: z.record(word, z.record(word, word)),
  topics: z.strictObject({
    strong: z.record(word, words),
    weak: z.record(word, words),
    domain: words,
  }),
  verbs: z.strictObject(
    lists(
      'auxiliaries',
      'perfect',
      'futureEndings',
      'accentedFuture',
      'presentRoots',
      'granted',
      'planned',
      'plannedNouns',
      'granted',
      'estimated',
      'granted',
      'capacityNouns',
      'opening',
      'start',
      'finish',
      'accumulate',
      'counting',
      'light',
      'speech',
      'commemorate',
      'found',
      'occur',
      'states',
      'finding',
      'measuring',
      'pastForms',
      'pastEndings',
    ),
  ),
}

/** What a user's file may hold: the same, with any of its fields left out. */
export const partOf = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodObject ? schema.partial() : schema)
