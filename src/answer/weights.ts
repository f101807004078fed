// What words are worth where an answer is found by them, and how much of a question they have to say. All are shares of
// what is asked, by weight (1 says all of it), chosen on questions over bulletins of several authors; what an order among
// them stands for is said beside it.

/** How much a word of the question is said, by where and how it stands near a figure or in a sentence. */
export const CREDIT = {
  /** In the figure's own clause or slots. */
  ownClause: 1,
  /** In a clause before: what it says goes for those after that leave it out («aportó 171 cirugías; el de Tulancingo, 88»). */
  earlierClause: 0.85,
  /** In a clause after: it may be of the next figure. */
  laterClause: 0.5,
  /** By what tells another figure of the sentence from this one: «287 clásicos y 55 hemorrágicos, frente a 444». */
  anotherFigure: 0.3,
  sentenceBefore: 0.5,
  /** In the heading above: «Préstamo especial» over its rate. */
  heading: 0.6,
  /** In title, summary or first sentence: what the whole bulletin is about. */
  title: 0.35,
  /** By the initials of who issued the bulletin: «las quejas que recibió la CNDH». */
  issuer: 0.4,
  /** By another word of its family, or one that says the same. */
  kin: 0.8,
  /** By the words of a term without the term: «médula» is not «médula ósea». */
  partOfTerm: 0.6,
  /** In a sentence of an event's days that does not name the event. */
  eventUnnamed: 0.5,
  /** Of an office, by the words around it. */
  aroundOffice: 0.5,
} as const

/** What a topic of the question weighs, where a rare word weighs more than a common one. */
export const WEIGHT = {
  /** Words that only say the sort of answer: «¿qué áreas…?». */
  classWord: 0.2,
  /** A verb: the bulletin may say what was done in other words. */
  deed: 0.6,
} as const

/** What is added to a figure's share, or taken from it. */
export const NUDGE = {
  /** The highest office of an institution: «¿quién dirige el instituto?» asks for it. */
  highestOffice: 0.25,
} as const

/** The share that is enough. */
export const ENOUGH = {
  /** A sentence that is quoted as the answer. */
  sentence: 0.6,
  /** A sentence with a date, for «¿cuándo…?»: its verb may be another. */
  datedSentence: 0.5,
  /** A sentence that answers «¿quién…?» where a measure's places could too. */
  sentenceOfWho: 0.8,
  /** A sentence that affirms a claim, and one that at least speaks of the matter. */
  affirms: 0.75,
  touches: 0.4,
  /** A sentence that mentions a measure without a figure. */
  mentions: 0.6,
  /** A figure of which all that the question names is said somewhere near. */
  figure: 0.45,
  /** One of another noun: «12 decesos» of «¿cuánta gente murió?». */
  figureOfOtherNoun: 0.7,
  /** A figure that a sentence sets against another, whose verb is no part of the matter. */
  comparedFigure: 0.6,
  /** The whole of a part, near the figure. */
  wholeOfPart: 0.6,
  /** The words of a place near a figure of another. */
  placeInWords: 0.8,
} as const

/** How much better than the next best the best has to be: figures by their sum of evidence, sentences by their share. */
export const MARGIN = {
  /** Two figures for which as much speaks. */
  figure: 0.15,
  /** A figure beside a sentence that was quoted. */
  besideLead: 0.5,
  /** A figure of a sentence that speaks of what is asked, of which a word is said nowhere near. */
  inMention: 0.5,
  /** A figure that takes the place of the one that the slots chose. */
  overLead: 1.5,
  /** How far below the best a figure is still of the matter that is compared. */
  compared: 1.5,
  /** A sentence that is elsewhere. */
  elsewhere: 0.16,
} as const

/** Share of the best sentence's coverage at which another stands beside it. */
export const NEARLY = {
  quoted: 0.85,
  placed: 0.9,
} as const

/** The credit from which on a word is told to be the figure's own. */
export const OWN_WORDS = 0.75

/**
 * What speaks for a figure as the answer (above 0) and against it. The figure that is meant has the greatest sum; the numbers
 * are those of a multinomial logistic regression over questions on bulletins of many authors (`node bench/fit/main.ts`).
 */
export const EVIDENCE = {
  /** Share of the question that the words around it say, by their credit. */
  said: 4.6,
  /** Share that its own clause says. */
  own: 1.53,
  /** Share that stands nowhere near: nouns, and verbs. */
  absent: -3.26,
  absentDeed: -1.32,
  /** Its measure's noun is the one that is counted, or says the same. */
  head: 1.55,
  headKin: 0.58,
  /** That noun only narrows it: «vacunas» of «dosis de vacunas». */
  headNarrowing: -0.12,
  /** «gente» is counted, and it counts patients. */
  headOfPeople: 0.64,
  /** Its noun is carried over from a figure before, or stands for anything. */
  headOpen: -0.6,
  /** It counts something else. */
  headOther: -2.04,
  /** Words that narrow its measure without being asked for. */
  extraWords: -2.2,
  /** It is no percentage, no money, no count, where one is asked for. */
  noPercent: -3.17,
  noMoney: -0.95,
  /** A mere count where «¿de cuánto…?» is asked. */
  onlyCount: -0.94,
  noCount: -2.26,
  /** How much more or less, unasked and asked. */
  change: -2.12,
  askedChange: 1.67,
  /** A share of something, where none is asked for. */
  share: -0.2,
  /** Planned where what was done is asked for, and the other way round. */
  planned: -1.12,
  unplanned: -3.01,
  /** Its days are those asked for, touch them, are others; its clause names them. */
  daysExact: 2.72,
  daysOverlap: -1.56,
  daysOther: -2.98,
  daysInClause: 0.49,
  /** Of all events until now, where one is asked for. */
  accrued: -0.31,
  /** Of a year before, where no days are asked for. */
  lookingBack: -0.95,
  /** It is of the asked place, of one in it, of another; the words near it name the place. */
  place: 2.63,
  placeInside: 1.11,
  placeOther: -3.44,
  placeInWords: -0.03,
  /** Of a state, a town, a hospital, where no place is asked for. */
  narrowPlace: -1.58,
  /** «más de», «casi». */
  hedged: -0.85,
  inHeadline: -0.93,
  /** One of the figures that a list adds up. */
  part: -0.43,
} as const

/** Names of the evidence. */
export type EvidenceName = keyof typeof EVIDENCE
