/**
 * Every sentence that Cotejo says, in one place: impersonal Mexican Spanish, figures left to the caller. Pieces of
 * bulletins come in as quotations.
 */
export const say = {
  newest: (line: string) => `Lo más reciente: ${line}`,
  also: (line: string) => `También: ${line}`,
  more: (n: string) => `y ${n} más`,
  warning: (text: string) => `⚠ Aviso: ${text}`,
  corrected: (pairs: string) => `Se leyó ${pairs}.`,
  correctedPair: (from: string, to: string) => `«${from}» como «${to}»`,
  inherited: (what: string) => `Se mantiene de la pregunta anterior: ${what}.`,
  otherPeriod: (asked: string) => `No hay cifra ${of(asked)} completo.`,
  noFigureFor: (asked: string, newest: string) => `No hay cifra ${of(asked)}; la más reciente es ${newest}.`,
  inferredYear: 'año inferido',
  copyYear: 'fecha de la copia; año inferido',
  undated: 'sin fecha',
  repaired: 'texto reparado',
  national: 'nacional',
  planned: 'planeado',
  estimated: 'estimado',
  denied: 'se reporta ninguno',
  capacity: 'capacidad',
  accumulated: 'acumulado',
  occasions: 'en jornadas',
  yes: 'Sí.',
  no: 'No.',

  conflict: (a: string, b: string) => `El boletín imprime cifras distintas: ${a} y ${b}.`,
  conflictBetween: (a: string, b: string) => `Los boletines imprimen cifras distintas: ${a} y ${b}.`,
  printedIn: (value: string, where: string) => `${value}: ${where}`,
  decided: {
    clusters: 'Encabeza la que imprimen más boletines independientes.',
    texts: 'Encabeza la que imprimen más textos.',
    plan: 'Encabeza la que no forma parte de una lista que suma lo planeado.',
    zone: 'Encabeza la del titular o el resumen.',
    order: 'Encabeza la que se imprime primero.',
  },
  zone: {
    headline: 'el titular',
    summary: 'el resumen',
    body: 'el cuerpo',
    table: 'la tabla',
    front_matter: 'el encabezado del archivo',
  },

  kinds: (measure: string) => `${capital(measure)}: los boletines las dan por tipo, sin un total.`,
  whichBulletin: '¿De cuál boletín?',
  whichMeasure: '¿Cifra de qué?',
  searched: (bulletins: string) => `Se buscó en ${bulletins}.`,
  noMeasure: (name: string) => `Los boletines no dan ${name}.`,
  noMeasureBut: (name: string, head: string, kinds: string) =>
    `Los boletines no dan ${name}. De ${head} hay cifras de ${kinds}.`,
  unknownWord: (word: string) => `Los boletines no dicen nada de «${word}».`,
  noPlace: (place: string) => `Los boletines no mencionan ${place}.`,
  placeWithout: (measure: string, place: string) => `Los boletines no dan cifra de ${measure} en ${place}.`,
  placeHas: (place: string, what: string) => `De ${place} sí hay: ${what}.`,
  noPeriod: (measure: string, period: string) => `No hay cifra de ${measure} ${of(period)}.`,
  mostRecent: (line: string) => `La más reciente: ${line}.`,
  wider: (line: string) => `Sólo hay cifras de periodos más amplios: ${line}.`,
  plannedOnly: (programme: string, when: string) =>
    `${capital(programme)} está anunciada${when}; los boletines no traen resultados.`,
  noProgramme: (measure: string, programme: string) => `Los boletines no dan cifra de ${measure} de ${programme}.`,
  unknownProgramme: (programme: string) => `Los boletines no mencionan ${programme}.`,
  noInstitution: (name: string, covered: string) => `Los boletines son de ${covered}; no traen cifras de ${name}.`,
  noBulletin: (name: string) => `No está ese boletín (${name}).`,
  noPlan: (measure: string) => `Los boletines no dan cifra planeada de ${measure}.`,
  withoutFigure: 'Se menciona sin cifra:',
  noResults: 'No hay resultados: sólo está anunciada.',
  noSentence: 'Los boletines no traen esa información.',
  noDefinition: (acronym: string) => `Los boletines no explican qué es «${acronym}».`,
  noContact: 'Los boletines no imprimen un contacto.',
  noContradictions: 'No se encontraron contradicciones entre las cifras.',
  findings: (n: string) => `Hallazgos: ${n}.`,
  noSum: 'No se puede sumar:',
  overlapping: 'los periodos se traslapan',
  ofWhole: 'una cifra es el total y otra su parte',
  differentThings: 'cuentan cosas distintas',
  oneOperand: 'sólo hay una cifra',
  notComparable: 'los periodos miden distinto; no son comparables',
  notOneTrend: 'Las ventanas miden distinto: no forman una sola tendencia.',
  byRounding: 'no suma 100 % por redondeo',
  first: 'por primera vez',

  figuresOf: (what: string) => `Cifras de ${what}:`,
  sentencesOf: 'Lo que dice el texto:',
  bulletinOf: (title: string) => `Boletín: «${title}».`,
  suggestions: (list: string) => `Con respuesta: ${list}`,

  outOfScope:
    'Eso queda fuera de los boletines de prensa; aquí sólo se responden preguntas sobre sus cifras y su texto.',
  help: [
    'Cotejo responde preguntas sobre boletines de prensa con las cifras que imprimen y la oración de donde salen.',
    'No es un canal oficial de ninguna institución.',
  ],
  helpExamples: 'Preguntas que tienen respuesta:',

  chart: {
    achieved: 'realizado',
    noFigure: 'sin cifra',
    open: 'sin fecha final',
    money: 'pesos',
    figures: 'cifras',
    source: 'Fuente',
    sources: 'Fuentes',
    several: 'Cifras comparadas',
    by: { organ: 'por órgano', specialty: 'por tipo', disease: 'por enfermedad' } as Readonly<Record<string, string>>,
    total: (figure: string) => `Total impreso: ${figure}.`,
    eachLasts: (length: string) => `Duración de cada periodo: ${length}.`,
    omitted: (figures: string) => `Sin barra, por durar distinto: ${figures}.`,
    rival: (category: string, figure: string) => `${capital(category)}: también se imprime ${figure}.`,
    allInferred: 'Años inferidos: los boletines no los imprimen.',
    inferred: (days: string) => `Año inferido: ${days}.`,
  },
} as const

/** «de mayo», «del periodo del 26 de abril…». */
const of = (noun: string): string => (noun.startsWith('el ') ? `d${noun}` : `de ${noun}`)

/** First letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** «a, b y c»; «e» before an i sound. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  const and = /^h?i(?!e)/i.test(last) ? 'e' : 'y'
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`
}
