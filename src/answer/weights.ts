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
  /** In title, summary or first sentence: what the whole bulletin is about. */
  title: 0.35,
  /** By the initials of who issued the bulletin: «las quejas que recibió la CNDH». */
  issuer: 0.4,
  /** A place by the figure's slot alone, which may be wrong where the clause is right. */
  placeSlot: 0.9,
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
} as const

/** What is added to a figure's share, or taken from it. */
export const NUDGE = {
  /** A noun of the question that heads the measure itself: «recetas» before «41 mil recetas». */
  head: 0.1,
  /** The highest office of an institution: «¿quién dirige el instituto?» asks for it. */
  highestOffice: 0.25,
  /** Days before those spoken of, where nobody asked for them. */
  earlierDays: -0.15,
  /** Each word that narrows the measure without being asked for: «defunciones en estudio» of «defunciones». */
  extraWord: -0.03,
  mostExtraWords: -0.09,
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
  /** A figure that its words choose: a little more than a sentence, for a wrong figure is worse than a quotation. */
  figure: 0.62,
  /** A figure of a sentence that speaks of what is asked. */
  figureInMention: 0.45,
  /** A figure that a sentence sets against another, whose verb is no part of the matter. */
  comparedFigure: 0.6,
  /** What is counted, and the whole of a part, near the figure: in its own clause or in one before. */
  counted: 0.6,
  wholeOfPart: 0.6,
  /** A place named in an earlier clause. */
  placeCarried: 0.8,
} as const

/** How much better than the next best the best has to be. */
export const MARGIN = {
  /** Two figures whose words say as much are alike. */
  figure: 0.025,
  /** A figure of the sentence that the slots chose too: nearly all words are shared. */
  besideLead: 0.08,
  /** A figure of a sentence that speaks of what is asked, which others of it are not. */
  inMention: 0.12,
  /** A figure, or a sentence, that is elsewhere. */
  elsewhere: 0.16,
  /** How far below the best a figure is still of the matter that is compared. */
  compared: 0.15,
} as const

/** Share of the best sentence's coverage at which another stands beside it. */
export const NEARLY = {
  quoted: 0.85,
  placed: 0.9,
} as const
