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
  otherPeriod: (asked: string) => `No hay cifra de ${/^la\s/i.test(asked) ? 'toda' : 'todo'} ${asked}.`,
  noFigureFor: (asked: string, newest: string) => `No hay cifra ${of(asked)}; la más reciente es ${newest}.`,
  inferredYear: 'año inferido',
  copyYear: 'fecha de la copia; año inferido',
  undated: 'sin fecha',
  issued: (day: string) => `Publicado el ${day}`,
  noIssueDate: 'El boletín no imprime su fecha.',
  repaired: 'texto reparado',
  national: 'nacional',
  goalOf: (figure: string) => `meta de ${figure}`,
  planned: 'planeado',
  estimated: 'estimado',
  denied: 'se reporta ninguno',
  capacity: 'capacidad',
  accumulated: 'acumulado',
  occasions: 'en jornadas',
  yes: 'Sí.',
  no: 'No.',
  noShortage: 'No faltó:',
  yesWithoutFigure: (place: string | null) => `Sí. Sin cifra${place === null ? '' : ` de ${place}`}:`,
  closes: 'Sí. Las sumas impresas cuadran.',
  closesNot: 'No. Hay cifras impresas que no cuadran.',
  nothingToClose: 'No hay una suma impresa que comprobar.',
  contradicts: 'Sí. Hay cifras que no coinciden.',
  standsFor: (line: string) => `La cifra mencionada es de: ${line}`,
  notSaidWhere: 'Los boletines no dicen dónde.',
  notPrecise: 'Los boletines no lo precisan:',
  besides: 'De lo demás sí hay cifra:',
  cannotCompute: 'Con las cifras impresas no se puede calcular. Lo que hay:',
  moreIn: (what: string) => `más: ${what}`,
  tie: 'lo mismo',
  differenceIs: (figure: string) => `Diferencia: ${figure}`,

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

  kinds: (measure: string) => `${capital(measure)}: los boletines dan cifras por tipo, sin un total.`,
  whichBulletin: '¿De cuál boletín?',
  whichMeasure: '¿Cifra de qué?',
  searched: (bulletins: string) => `Se buscó en ${bulletins}.`,
  noMeasure: (name: string) => `Los boletines no dan ${name}.`,
  noMeasureYet: (name: string, others: string) => `Los boletines no dan ${name}. Sí dan ${others}.`,
  noMeasureBut: (name: string, head: string, kinds: string) =>
    `Los boletines no dan ${name}. De ${head} hay cifras de ${kinds}.`,
  unknownWord: (word: string) => `Los boletines no dicen nada de «${word}».`,
  unusedWords: (words: string, n: number) => `Sin tomar en cuenta ${n === 1 ? 'la palabra' : 'las palabras'} ${words}.`,
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
  noDenial: (measure: string) => `Los boletines no dicen de ${measure} que no se hicieran.`,
  withoutFigure: 'Se menciona sin cifra:',
  noResults: 'No hay resultados: sólo está anunciada.',
  noSentence: 'Los boletines no traen esa información.',
  noDefinition: (acronym: string) => `Los boletines no explican qué es «${acronym}».`,
  noContact: 'Los boletines no imprimen un contacto.',
  noContradictions: 'No se encontraron contradicciones entre las cifras.',
  findings: (n: string) => `Hallazgos: ${n}.`,
  namedNumber: (figure: string) => `${figure} (número de la pregunta)`,
  noSum: 'No se puede sumar:',
  noDifference: 'No se puede restar:',
  noShare: 'No se puede calcular el porcentaje:',
  noRatio: 'No se puede dividir:',
  noComparison: 'No se pueden comparar:',
  noChange: 'No se puede calcular el cambio porcentual:',
  fromZero: 'la primera cifra es cero',
  otherProgrammes: 'son de programas distintos',
  holdsPart: (figure: string) => `El total ya incluye a su parte: ${figure}.`,
  holdsDays: (figure: string) => `El periodo más amplio ya incluye al otro: ${figure}.`,
  points: (figure: string) => `${figure} puntos porcentuales`,
  otherDays: 'los periodos no son los mismos',
  overlapping: 'los periodos se traslapan',
  ofWhole: 'una cifra es el total y otra su parte',
  differentThings: 'cuentan cosas distintas',
  oneOperand: 'sólo hay una cifra',
  notComparable: 'los periodos miden distinto; no son comparables',
  notOneTrend: 'Las ventanas miden distinto: no forman una sola tendencia.',
  byRounding: 'Los porcentajes no suman 100 % por redondeo.',
  first: 'por primera vez',

  figuresOf: (what: string, scope: string) => `Cifras ${of(what)}${scope === '' ? '' : ` · ${scope}`}:`,
  sentencesOf: 'Lo que dice el texto:',
  bulletinOf: (title: string) => `Boletín: «${title}».`,
  suggestions: (list: string) => `Con respuesta: ${list}`,
  cut: 'La respuesta sigue; una pregunta más precisa muestra el resto.',

  outOfScope:
    'Eso queda fuera de los boletines de prensa; aquí sólo se responden preguntas sobre sus cifras y su texto.',
  help: [
    'Cotejo responde preguntas sobre boletines de prensa con las cifras que imprimen y la oración de donde salen.',
    'No es un canal oficial de ninguna institución.',
  ],
  helpExamples: 'Preguntas que tienen respuesta:',

  asked: {
    until: (day: string) => `hasta ${day}`,
    upTo: (day: string) => `al ${day}`,
    year: 'el año',
    programme: 'ese programa',
    edition: (edition: number) => `la edición ${edition} de ese programa`,
  },

  replay: {
    identical: (before: string, despite: string | null) =>
      `Idéntica a la respuesta ${before}${despite === null ? '' : `, ${despite}`}.`,
    otherCorpus: 'aunque desde entonces cambió el corpus',
    otherEngine: 'aunque desde entonces cambió la versión de Cotejo',
    changed: (before: string, what: string) => `Cambió desde la respuesta ${before}: ${what}.`,
    because: (reasons: string) => `Qué lo cambió: ${reasons}.`,
    beforeAndNow: (before: string, now: string) => `antes ${before}, ahora ${now}`,
    noLead: 'ninguna cifra',
    gone: (figures: string) => `ya no da ${figures}`,
    come: (figures: string) => `ahora también da ${figures}`,
    otherSources: 'las mismas cifras, de otros boletines',
    otherText: 'las mismas cifras y fuentes, con otro texto',
    computed: (value: string, operands: string) => `${value} (calculado de ${operands})`,
    status: {
      answered: 'con respuesta',
      conflict: 'con cifras que no coinciden',
      clarify: 'falta aclarar',
      not_found: 'sin respuesta',
      out_of_scope: 'fuera de los boletines',
      help: 'ayuda',
    },
    fate: {
      added: (bulletin: string, _by: string) => `${bulletin} se agregó después`,
      superseded: (bulletin: string, by: string) => `${bulletin} fue sustituido por ${by}`,
      withdrawn: (bulletin: string, _by: string) => `${bulletin} fue retirado`,
      gone: (bulletin: string, _by: string) => `${bulletin} ya no está`,
    },
    corpusChanged: 'otros boletines del corpus',
    engineChanged: (before: string, now: string) => `la versión de Cotejo, antes ${before} y ahora ${now}`,
    vocabularyChanged: 'el vocabulario',
  },

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
const of = (noun: string): string =>
  noun.startsWith('el ') ? `d${noun}` : /^\d+ de /.test(noun) ? `del ${noun}` : `de ${noun}`

/** First letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** «a, b y c»; «e» before an i sound. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  const and = /^h?i(?!e)/i.test(last) ? 'e' : 'y'
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`
}
