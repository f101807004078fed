import classes from '#data/lexicon/closed-classes.json' with { type: 'json' }
import { fold } from './fold.ts'

// The closed word classes of Spanish that several readers ask for, folded. What only one reader asks for, or what a user's
// vocabulary may extend (`grammar.json`), stands with that reader.

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold))

/** «el», «las». */
export const ARTICLES = setOf(classes.articles)

/** «un», «unas». */
export const INDEFINITES = setOf(classes.indefinites)

/** «y», «e», «o», «u». */
export const COORDINATORS = setOf(classes.coordinators)

/** «es», «fueron». */
export const COPULAS = setOf(classes.copulas)

/** «mi», «nuestras». */
export const OURS = setOf(classes.ours)

/** «qué», «cuáles». */
export const WHICH = setOf(classes.which)

/** «quién», «quiénes». */
export const WHO = setOf(classes.who)

/** «cuánto», «cuántas». */
export const HOW_MANY = setOf(classes.howMany)

/** «por arriba de», «por debajo de». */
export const BEYOND = setOf(classes.beyond)

/** From «enero» on. */
export const MONTHS: readonly string[] = classes.months

/** From «lunes» on, with their accents. */
export const WEEKDAYS: readonly string[] = classes.weekdays

const weekdays = setOf(classes.weekdays)

/** «miercoles» */
export const isWeekday = (folded: string): boolean => weekdays.has(folded)
