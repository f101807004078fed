import { type HeadData, headTerm, openTerm, type Term } from '../../entity/measure.ts'
import { type NounPhrase, nounPhraseAt } from '../../entity/noun-phrase.ts'
import { beginsLike } from '../../entity/verbs.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/token.ts'
import type { Attachment } from '../attachment.ts'
import { type Antecedent, type Context, type MeasureDraft, textBetween } from '../context.ts'

const phraseText = (context: Context): string => {
  const { phrase } = context.mention
  return phrase ? context.reading.text.slice(phrase.start, phrase.end) : ''
}

const nounOf = (context: Context, phrase: NounPhrase): string => context.reading.text.slice(phrase.start, phrase.headEnd)

/** What the noun phrase after the figure says, under a head that something else gives. */
const under = (context: Context, head: HeadData): MeasureDraft => {
  const { phrase } = context.mention
  const verbs = (head.verbs ?? []).map((verb) => stem(verb).slice(0, 6))
  // «pacientes trasplantados de médula ósea»: the participle is the head itself.
  const modifiers = (phrase?.modifiers ?? []).filter((m) => !verbs.some((verb) => m.key.startsWith(verb)))
  const narrowing = phrase?.head ? context.reading.text.slice(phrase.headEnd, phrase.end).trim() : phraseText(context)
  return { head: headTerm(head), modifiers, narrowing, noun: head.forms[0] ?? head.name, span: null }
}

/**
 * The phrase read again with the head that it elides: «estudios» + «de Resonancia Magnética», «trasplantes» + «de córnea».
 * So whatever the lexicon knows of the whole («estudio de resonancia») is found.
 */
function readUnder(context: Context, noun: string, written: string): MeasureDraft | null {
  const tokens = tokenize(`${noun} ${written}`)
  const phrase = nounPhraseAt(tokens, 0, context.lexicon.measures, context.lexicon.grammar, () => false)
  if (!phrase?.head) return null
  return { head: phrase.head, modifiers: phrase.modifiers, narrowing: written, noun, span: null }
}

const whole = ({ measure, noun }: Antecedent): MeasureDraft => ({
  head: measure.head,
  modifiers: measure.modifiers,
  narrowing: measure.name.split(' ').slice(1).join(' '),
  noun,
  span: null,
})

/** The measure that a verb of the clause or a participle after the figure names: «trasplantó», «trasplantados». */
function verbMeasure(context: Context): HeadData | null {
  const { verb, mention, sentence, lexicon } = context
  const words = [
    ...(verb?.folds ?? []),
    ...sentence.tokens.slice(mention.quantity.to, mention.to).map((token) => token.fold),
  ]
  for (const word of words) {
    const head = lexicon.measures.verbs.get(stem(word))
    if (head) return head
  }
  return null
}

function previousInList({ list, index, earlier }: Context): Antecedent | null {
  const before = (list?.parts ?? []).filter((part) => part < index && earlier.has(part))
  return earlier.get(before.at(-1) ?? -1) ?? null
}

function totalOf({ list, last, earlier }: Context): Antecedent | null {
  if (list?.total === 'previous') return last
  return typeof list?.total === 'number' ? (earlier.get(list.total) ?? null) : null
}

const lastEarlier = ({ earlier, last }: Context): Antecedent | null => [...earlier.values()].at(-1) ?? last

/** The noun phrase that begins at token `from` and ends before `limit`. */
function nounAt(context: Context, from: number, limit: number): NounPhrase | null {
  const { measures, grammar } = context.lexicon
  const phrase = nounPhraseAt(context.sentence.tokens, from, measures, grammar, (i) => i >= limit)
  return phrase?.head ? phrase : null
}

const fromPhrase = (context: Context, phrase: NounPhrase): MeasureDraft | null =>
  phrase.head && {
    head: phrase.head,
    modifiers: phrase.modifiers,
    narrowing: context.reading.text.slice(phrase.headEnd, phrase.end).trim(),
    noun: nounOf(context, phrase),
    span: { start: phrase.start, end: phrase.end },
  }

export const MEASURE: readonly Attachment<Context, MeasureDraft>[] = [
  {
    name: 'person noun under a measure verb',
    example: 'trasplantó cinco pacientes de córnea',
    counterExample: 'atendió a cinco pacientes de córnea',
    attach: (context) => {
      if (!context.mention.phrase?.headData?.person) return null
      const head = verbMeasure(context)
      return head && under(context, head)
    },
  },
  {
    name: 'noun that points back',
    example: '10 de estos procedimientos',
    counterExample: '10 procedimientos quirúrgicos',
    attach: (context) => {
      const antecedent = context.mention.phrase?.anaphoric ? lastEarlier(context) : null
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'item under a label',
    example: 'los trasplantes de un hígado, ocho riñones y dos córneas',
    counterExample: '120 trasplantes de hígado',
    attach: (context) => {
      const { list, mention } = context
      if (!list?.label || !mention.phrase || !isNameable(context, list.label.from)) return null
      return readUnder(context, textBetween(context, list.label.from, list.label.to), `de ${phraseText(context)}`)
    },
  },
  {
    name: 'part said of a total or topic',
    example: '1,300 estudios, de los cuales 215 resultaron sospechosos',
    counterExample: '845 partos, de los cuales 312 fueron cesáreas',
    attach: (context) => {
      const { mention, sentence } = context
      const linked = mention.phrase && mention.phrase.from > mention.quantity.to && sentence.tokens[mention.quantity.to]?.fold !== 'mas'
      if (!linked || mention.phrase?.head?.kind !== 'open') return null
      const noun = totalOf(context)?.noun ?? topicOf(context)?.noun ?? previousInList(context)?.noun
      return noun === undefined ? null : readUnder(context, noun, phraseText(context))
    },
  },
  {
    name: 'noun phrase after the figure',
    example: '30 mil 614 consultas de medicina familiar',
    counterExample: '17 mil 779 de especialidad',
    attach: (context) => {
      const { phrase } = context.mention
      if (!phrase?.head || isPlannedWord(context, phrase.head)) return null
      const draft = fromPhrase(context, phrase)
      return draft && { ...draft, span: null }
    },
  },
  {
    name: 'head elided, part of a total',
    example: '956 trasplantes: 442 de riñón',
    counterExample: '956 trasplantes y 442 de riñón',
    attach: (context) => {
      const total = context.mention.phrase ? totalOf(context) : null
      const sibling = total ? previousInList(context) : null
      // A part with a head of its own gives it to the ones after it: «acciones: 139 consultas de…, 17 de especialidad».
      const source = sibling && sibling.measure.head.key !== total?.measure.head.key ? sibling : total
      return source && readUnder(context, source.noun, phraseText(context))
    },
  },
  {
    name: 'head elided, after an item of the list',
    example: '7 mil consultas de medicina familiar y 3 mil de especialidad',
    counterExample: '7 mil consultas. De especialidad se habló',
    attach: (context) => {
      const antecedent = context.mention.phrase && !isPlannedPhrase(context) ? previousInList(context) : null
      return antecedent && readUnder(context, antecedent.noun, phraseText(context))
    },
  },
  {
    name: 'head elided, named by the verb',
    example: 'además de trasplantar dos más de médula ósea',
    counterExample: 'además de realizar dos más de médula ósea',
    attach: (context) => {
      const head = context.mention.phrase ? verbMeasure(context) : null
      return head && under(context, head)
    },
  },
  {
    name: 'difference from the figure before it',
    example: '42 mil sesiones, 12 por ciento más que en 2023',
    counterExample: '42 mil sesiones y 12 talleres',
    attach: (context) => {
      const { mention, sentence } = context
      const next = sentence.tokens.slice(mention.quantity.to, mention.quantity.to + 2).map((token) => token.fold)
      const compares = (next[0] === 'mas' || next[0] === 'menos') && (next[1] === 'que' || next[1] === 'respecto')
      const antecedent = compares ? lastEarlier(context) : null
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'bare figure of a place',
    example: 'en Valladolid se atendió a 48 pacientes; en Tizimín, a 21; 300 corresponden a Delicias',
    counterExample: 'en Valladolid, a las 21 horas',
    attach: (context) => {
      const { mention, sentence } = context
      if (mention.phrase || !placeBeside(context)) return null
      const topic = sentence.mentions.length > 0 ? topicOf(context) : null
      const antecedent = previousInList(context) ?? totalOf(context)
      if (antecedent) return whole(antecedent)
      if (topic) return { head: topic.head, modifiers: topic.modifiers, narrowing: '', noun: topic.noun, span: topic.span }
      const last = lastEarlier(context)
      return last && whole(last)
    },
  },
  {
    name: 'part told by a clause',
    example: 'De éstas, 210 mil se practicaron en turnos nocturnos',
    counterExample: 'De éstas se habló en 210 foros',
    attach: (context) => {
      const source = context.mention.phrase ? null : (totalOf(context) ?? previousInList(context))
      const told = source && clauseAfter(context)
      return told ? readUnder(context, source.noun, told) : null
    },
  },
  {
    name: 'bare figure after an accumulating verb',
    example: 'trasplantó cinco pacientes de córnea para sumar 36',
    counterExample: 'trasplantó cinco, 36 años después',
    attach: (context) => {
      const { mention, verb, lexicon } = context
      if (mention.phrase || !verb || !beginsLike(verb.folds, lexicon.verbs.accumulate)) return null
      const antecedent = lastEarlier(context)
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'label and colon before the figure',
    example: 'Consultas de especialidad: 1,234',
    counterExample: 'a las 10:30',
    attach: (context) => {
      const { tokens } = context.sentence
      let to = context.mention.from
      while (to > 0 && /^[|:]$/.test(tokens[to - 1]?.fold ?? '')) to--
      if (context.mention.phrase?.head || to === context.mention.from) return null
      let from = to
      while (from > 0 && tokens[from - 1]?.kind === 'word' && to - from < 10) from--
      const phrase = from < to ? nounAt(context, from, to) : null
      return phrase && fromPhrase(context, phrase)
    },
  },
  {
    name: 'the figure before it, elided whole',
    example: '139 mil atenciones de las 126 mil planeadas',
    counterExample: '139 mil atenciones en 126 mil',
    attach: (context) => {
      const antecedent = isPlannedPhrase(context) ? lastEarlier(context) : null
      return antecedent && whole(antecedent)
    },
  },
  {
    name: 'amount for something',
    example: 'una inversión de 126 millones de pesos para equipo',
    counterExample: '126 millones de personas',
    attach: (context) => {
      const { quantity, phrase } = context.mention
      if (quantity.unit !== 'money') return null
      const before = nounBefore(context)
      const own = phrase?.modifiers ?? []
      if (!before?.head) {
        return { head: openTerm('pesos'), modifiers: own, narrowing: phraseText(context), noun: 'pesos', span: null }
      }
      const draft = fromPhrase(context, before)
      const narrowing = [draft?.narrowing, phraseText(context)].filter(Boolean).join(' ')
      return draft && { ...draft, modifiers: [...before.modifiers, ...own], narrowing }
    },
  },
  {
    name: 'noun before a share',
    example: 'la cobertura es de 95 por ciento',
    counterExample: '95 por ciento de las consultas',
    attach: (context) => {
      const before = context.mention.quantity.unit === 'percent' ? nounBefore(context) : null
      return before && fromPhrase(context, before)
    },
  },
  {
    name: 'modifier that stands as the noun',
    example: 'se obtuvieron dos riñones',
    counterExample: 'dos de riñón',
    attach: (context) => {
      const { phrase } = context.mention
      const first = phrase?.modifiers[0]
      const opens = context.lexicon.grammar.tight.has(context.sentence.tokens[phrase?.from ?? -1]?.fold ?? '')
      if (!phrase || !first || opens || first.kind === 'open') return null
      const noun = nounOf(context, phrase)
      const narrowing = context.reading.text.slice(phrase.headEnd, phrase.end).trim()
      return { head: { ...first, name: noun.toLowerCase() }, modifiers: phrase.modifiers.slice(1), narrowing, noun, span: null }
    },
  },
]

/** «de las mastografías, 19 mil corresponden…», «Del total de estudios, 215…»: what the parts of the list are parts of. */
function topicOf(context: Context): MeasureDraft | null {
  const { sentence, list, mention } = context
  const first = sentence.mentions[list?.parts[0] ?? -1] ?? mention
  let to = first.from
  if (sentence.tokens[to - 1]?.fold === ',') to--
  for (let from = to - 2; from >= Math.max(0, to - 9); from--) {
    const words = [sentence.tokens[from]?.fold ?? '', sentence.tokens[from + 1]?.fold ?? '']
    const opens = words[0] === 'del' || (words[0] === 'de' && /^(?:los|las|la|el)$/.test(words[1] ?? ''))
    if (!opens) continue
    const total = words[0] === 'del' && words[1] === 'total' ? 3 : words[0] === 'del' ? 1 : 2
    const phrase = nounAt(context, from + total, to)
    if (phrase && phrase.to === to) return fromPhrase(context, phrase)
  }
  return null
}

/** Whether a place stands right before the figure («en Tizimín, a 21») or right after it («300 corresponden a Delicias»). */
function placeBeside({ sentence, mention }: Context): boolean {
  const near = (from: number, to: number): boolean =>
    to - from <= 4 && sentence.tokens.slice(from, to).every((token) => BESIDE.test(token.fold))
  return sentence.places.some((p) => (p.from >= mention.to ? near(mention.to, p.from) : near(p.to, mention.from)))
}

const BESIDE = /^(?:a|en|con|de|del|el|la|,|:|\(|corresponden|corresponde|fueron|son|se|ubican|concentran|hubo)$/

/** The words of a clause that says which part the figure is: «se practicaron en turnos nocturnos» → «en turnos nocturnos». */
function clauseAfter(context: Context): string | null {
  const { sentence, mention, lexicon } = context
  const verb = sentence.verbs.find((v) => v.from >= mention.to && v.from - mention.to <= 1)
  const from = verb ? verb.to : mention.to
  const { measures, grammar } = lexicon
  const phrase = nounPhraseAt(sentence.tokens, from, measures, grammar, (i) =>
    sentence.mentions.some((m) => m.from === i) || sentence.places.some((p) => p.from === i),
  )
  return phrase ? context.reading.text.slice(phrase.start, phrase.end) : null
}

/** The nearest noun phrase before the figure in its sentence that is no other figure's. */
function nounBefore(context: Context): NounPhrase | null {
  const { mention, sentence, lexicon } = context
  const floor = Math.max(0, ...sentence.mentions.filter((m) => m.to <= mention.from).map((m) => m.to))
  for (let i = mention.from - 1; i >= floor; i--) {
    const opens = i === floor || lexicon.grammar.determiners.has(sentence.tokens[i - 1]?.fold ?? '')
    const phrase = opens ? nounAt(context, i, mention.from) : null
    if (phrase) return phrase
  }
  return null
}

/** Whether the noun at the token is known as a measure or stands in the plural: «trasplantes de», «zurcidos de». */
function isNameable(context: Context, at: number): boolean {
  const { tokens } = context.sentence
  const known = context.lexicon.measures.phrases.matchAt(tokens, at)
  return known ? known.entry.head !== null : (tokens[at]?.fold.endsWith('s') ?? false)
}

const isPlannedWord = (context: Context, head: Term): boolean =>
  head.kind === 'open' && beginsLike([head.name], context.lexicon.verbs.planned)

function isPlannedPhrase({ mention, sentence, lexicon }: Context): boolean {
  const words = sentence.tokens.slice(mention.quantity.to, mention.to).map((token) => token.fold)
  return beginsLike(words, lexicon.verbs.planned)
}
