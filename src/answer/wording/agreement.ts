/** «cuántas», «planeadas»: how words agree with the noun that a measure's name opens with, read from its ending. */
const isFeminine = (noun: string): boolean =>
  /^(?:\S*(?:as|iones|dades|tudes|sis|ión|dad)|UMAE|UMF|dosis)(?=\s|$)/.test(noun) && !MASCULINE.test(noun)

// Greek nouns in -ma and the like are masculine whatever their ending.
const MASCULINE = /^(?:d[ií]as|programas|problemas|sistemas|diagramas|electrocardiogramas|esquemas)(?=\s|$)/

/** «planeado» as said of a noun: «planeadas» of «cirugías». */
export const agreeing = (participle: string, noun: string): string =>
  participle.replace(/o$/, isFeminine(noun) ? 'as' : 'os')

/** «Cuántas», «Cuántos», «Cuánto» before a noun. */
export const quantifier = (noun: string): string => (isFeminine(noun) ? 'Cuántas' : 'Cuántos')

// What a name of at most twelve words may be cut after: «… y cáncer de».
const DANGLING = new Set('de del la el los las y e o u en por con a para al'.split(' '))

/** A measure's name without the prepositions that a cut left hanging. */
export function trimmedName(name: string): string {
  const words = name.split(' ')
  const last = words.findLastIndex((word) => !DANGLING.has(word))
  return last < 0 || last === words.length - 1 ? name : `${words.slice(0, last + 1).join(' ')}…`
}

/** «la 10ª Jornada»: an event as a noun phrase. */
export const eventNamed = (text: string): string =>
  /^(?:el|la|los|las)\s/i.test(text)
    ? text
    : /jornadas\b/i.test(text)
      ? `las ${text}`
      : /jornada|estrategia|campaña|semana/i.test(text)
        ? `la ${text}`
        : text
