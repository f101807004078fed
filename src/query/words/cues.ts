import abbreviationData from '#data/lexicon/abbreviations.json' with { type: 'json' }
import englishData from '#data/lexicon/english.json' with { type: 'json' }
import operatorData from '#data/lexicon/operators.json' with { type: 'json' }
import questionData from '#data/lexicon/questions.json' with { type: 'json' }
import stopData from '#data/lexicon/stop-words.json' with { type: 'json' }
import topicData from '#data/lexicon/topics.json' with { type: 'json' }
import { conceptOf } from '../../facts/features.ts'
import { fold } from '../../text/fold.ts'
import { once } from '../../text/once.ts'
import { PhraseTable } from '../../text/phrase.ts'
import { remembered } from '../../text/remembered.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/token.ts'
import { variantsOf } from '../../text/variants.ts'
import { allForms, verbForms } from '../../text/verb-forms.ts'
import type { Act } from '../query.ts'

/** What a cue of the act table says: «cuántas» asks for a value; a strong cue decides wherever it stands. */
export interface ActCue {
  readonly act: Act
  readonly strong: boolean
}

function tableOf<T>(entries: Iterable<readonly [string, T]>, merge?: (first: T, second: T) => T): PhraseTable<T> {
  const table = new PhraseTable<T>('fold', merge)
  for (const [pattern, entry] of entries) for (const phrase of variantsOf(pattern)) table.add(phrase, entry)
  return table
}

const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold))
const stemSet = (words: readonly string[]) => once(() => new Set(words.map((word) => stem(fold(word)))))
const always = (phrases: readonly string[]): PhraseTable<true> => tableOf(phrases.map((p) => [p, true as const]))

/** Phrases that ask for an act: «¿cuándo…?». */
export const actCues: PhraseTable<ActCue> = tableOf(
  questionData.acts.flatMap((row) =>
    row.cues.map((cue) => [cue, { act: row.act as Act, strong: row.strong === true }] as const),
  ),
)

/** Phrases that name an operation: «en total», «la diferencia». */
export const operatorCues: PhraseTable<readonly string[]> = tableOf(
  operatorData.flatMap(({ name, also, cues }) =>
    cues.map((cue) => [cue, [name, ...(also ?? [])] as readonly string[]] as const),
  ),
  // One phrase may serve two operators («por ciento»): each keeps the names of all.
  (names, others) => [...new Set([...names, ...others])],
)

// «súmenme», «que las ordenaras»: any form of a verb that asks for the operation.
const operatorVerbs = once(() =>
  operatorData.flatMap(({ name, verbs }) =>
    verbs ? [{ names: [name], isForm: verbForms(verbs, stopData.verbRoots, new Set()) }] : [],
  ),
)

/** The operators that a word asks for as a form of their verb, or null. */
export const operatorVerbOf: (folded: string) => readonly string[] | null = remembered(
  (folded) => operatorVerbs().find(({ isForm }) => isForm(folded))?.names ?? null,
)

const operatorStems = once(
  () =>
    new Set(
      operatorData.flatMap(({ verbs, cues }) =>
        [...(verbs ?? []), ...cues.flatMap(variantsOf)].flatMap((cue) => tokenize(cue).map((t) => stem(t.fold))),
      ),
    ),
)

/** «cumplir» beside «se cumplió»: a word of the operators in another form; it asks for what they do. */
export const isOperatorWord = (folded: string): boolean => operatorStems().has(stem(folded))

/**
 * «cuants», «xq», «how many»: what is written short or in English, as its Spanish; so are «an», «iso» and «uvo», forms of
 * haber and hacer by ear that are too short for the speller.
 */
export const plainPhrases: PhraseTable<string> = tableOf(
  [abbreviationData, englishData].flatMap((table) => Object.entries(table)),
)

/** What a correction of the question before opens with: «no», «perdón», «me refería a». */
export const correctionCues = always(questionData.corrections)
/** Phrases of a claim: «es cierto que». */
export const claimCues = always(questionData.claims)
/** Phrases that ask for help. */
export const helpCues = always(questionData.help)
/** Greetings. */
export const greetingCues = always(questionData.greetings)
/** Words that a yes/no question opens with: «hubo», «se hicieron». */
export const verifyOpeners = foldedSet(questionData.verify.flatMap(variantsOf))

/** Topics that are out of scope whatever stands beside them. */
export const strongTopics: PhraseTable<string> = topicTable(topicData.strong)
/** Topics that are out of scope where nothing of the bulletins is named. */
export const weakTopics: PhraseTable<string> = topicTable(topicData.weak)
/** Words of what bulletins are about. */
export const domainCues = always(topicData.domain)

function topicTable(topics: Readonly<Record<string, readonly string[]>>): PhraseTable<string> {
  return tableOf(Object.entries(topics).flatMap(([topic, cues]) => cues.map((cue) => [cue, topic] as const)))
}

const functionWords = foldedSet(stopData.function)
const politeWords = foldedSet(stopData.politeness)
const bulletinWords = foldedSet(stopData.bulletin)
const discourseWords = foldedSet(stopData.discourse)
const narrowingWords = foldedSet(stopData.narrowing)
const imperatives = foldedSet(stopData.imperatives)
const lightStems = stemSet([...stopData.light, ...stopData.nouns, ...stopData.lightClasses])
/** The forms of those verbs and of the operators', for the spelling vocabulary. */
export const lightVerbForms = (): Iterable<string> =>
  allForms([...stopData.verbs, ...operatorData.flatMap(({ verbs }) => verbs ?? [])], stopData.verbRoots)

/** «anunciaban», «ponme»: any form of a verb that only carries the measure. */
export const isLightVerb = verbForms(stopData.verbs, stopData.verbRoots, imperatives)

/** «en el marco de», «por casualidad», «a la brevedad»: phrases that say nothing of a figure. */
export const idlePhrases = always(stopData.phrases)

/**
 * Phrases of light words that turn a figure round or narrow it («se dejaron de hacer», «en línea»), with the feature that
 * the figure's own sentence has to hold.
 */
export const turningPhrases: PhraseTable<string> = tableOf(
  stopData.turns.map((phrase) => [phrase, turnKey(phrase)] as const),
)

// A figure of what was not done is never printed as the figure of what was.
function turnKey(phrase: string): string {
  const last = phrase.split(' ').at(-1) ?? phrase
  return /^(?:dej|sin |por )/.test(phrase) && !/^por (?:internet|error)/.test(phrase)
    ? `undone:${phrase}`
    : conceptOf(last)
}

/** Articles, prepositions, auxiliaries, courtesies and turns of speech: nothing is asked by them. */
export const isStopWord = (folded: string): boolean =>
  functionWords.has(folded) || politeWords.has(folded) || discourseWords.has(folded)

/** «salía», «anunciaba»: words of talk, which no name is a slip of; «General» and «Nacional» stand in names. */
export const isTalk = (folded: string): boolean => discourseWords.has(folded) || isLightVerb(folded)

/** «gracias», «oye», «porfa». */
export const isPolite = (folded: string): boolean => politeWords.has(folded)

/** «IMSS», «prensa», «semana»: words about the corpus itself that are no light noun. */
export const isBulletinWord = (folded: string): boolean => bulletinWords.has(folded)

/**
 * Verbs that only carry the measure («realizaron», «anunciaba», «ponme»: saying, showing, giving, doing, being, counting)
 * and nouns for figures, kinds, texts and their parts. Words that narrow a figure although a verb has their form
 * («llamadas», «muestras») are none.
 */
export const isLightWord: (folded: string) => boolean = remembered(
  (folded) => !narrowingWords.has(folded) && (lightStems().has(stem(folded)) || isLightVerb(folded)),
)

const classStems = once(
  () =>
    new Set(
      [...stopData.classes, ...stopData.lightClasses].flatMap((word) => [conceptOf(fold(word)), `t:${fold(word)}`]),
    ),
)

/** Nouns that only say what sort of answer is wanted: «qué áreas…», «qué medidas…»; by stem or term key. */
export const isClassWord = (key: string): boolean => classStems().has(key)

const settingStems = stemSet(stopData.settings)

/** «en la estrategia», «del programa»: what every figure of the bulletins belongs to. */
export const isSettingWord = (folded: string): boolean => settingStems().has(stem(folded))

/** Every word and phrase that the question tables know, for the spelling vocabulary. */
export function questionPhrases(): readonly string[] {
  return [
    ...questionData.acts.flatMap((row) => row.cues),
    ...operatorData.flatMap((row) => row.cues),
    ...stopData.function,
    ...stopData.politeness,
    ...stopData.bulletin,
    ...stopData.light,
    ...stopData.classes,
    ...stopData.lightClasses,
    ...stopData.nouns,
    ...stopData.discourse,
    ...stopData.phrases,
    ...stopData.settings,
    ...questionData.claims,
    ...questionData.help,
    ...questionData.greetings,
    ...questionData.verify,
    ...Object.values(abbreviationData),
    ...Object.values(englishData),
  ].flatMap(variantsOf)
}

/** Every word of the phrases above. */
export const questionWords = (): Iterable<string> => wordsIn(questionPhrases())

/** Words of the topic tables: known, but no likely correction. */
export function* topicWords(): Generator<string> {
  yield* wordsIn([...Object.values(topicData.strong), ...Object.values(topicData.weak), topicData.domain].flat())
}

function* wordsIn(phrases: readonly string[]): Generator<string> {
  for (const phrase of phrases) for (const token of tokenize(fold(phrase))) if (token.kind === 'word') yield token.fold
}
