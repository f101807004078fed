import families from '#data/lexicon/word-families.json' with { type: 'json' }
import { isManner, type Term } from '../../entity/measure/measure.ts'
import type { Corpus } from '../../facts/corpus.ts'
import type { Fact } from '../../facts/fact.ts'
import { conceptOfStem } from '../../facts/features.ts'
import { nounOf } from '../../facts/measure-table.ts'
import type { Lexicon } from '../../lexicon.ts'
import type { AskedMeasure, Feature, Selection } from '../../query/query.ts'
import { fold } from '../../text/fold.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/token.ts'
import { topicHolds } from '../passage/topic.ts'

interface Scope {
  readonly corpus: Corpus
  readonly lexicon: Lexicon
}

/** What a question asks of a figure's measure, with the figure that may meet it. */
interface Case extends Scope {
  readonly fact: Fact
  readonly asked: AskedMeasure
  /** Figures of the same bulletin. */
  readonly beside: readonly Fact[]
}

/**
 * Ways in which a figure meets a modifier that its measure does not carry as such. None lets pass a figure that stands
 * beside another of the same head which does carry it: there the bulletin tells the two apart.
 */
const meetings: readonly {
  readonly name: string
  readonly example: string
  readonly fits: (c: Case, key: string) => boolean
}[] = [
  { name: 'own words', example: '«dengue grave» in «177 a dengue grave»', fits: ({ fact }, key) => holds(fact, key) },
  { name: 'total', example: '«12 de riñón» of «15 pacientes en lista de espera»', fits: ofTotal },
  { name: 'wider', example: '«casos de cáncer» under «cáncer de mama»', fits: isWider },
  { name: 'topic', example: '«casos confirmados» in a bulletin on dengue', fits: ofTopic },
  { name: 'sentence', example: '«276» in «Jalisco recibió 812 nuevos residentes; Sonora, 276»', fits: ofSentence },
]

/** Figures whose measure shares head and topic with the asked one without its very words; empty where none does. */
export function looselyOf({ measure, stance }: Selection, scope: Scope): readonly Fact[] {
  if (!measure) return []
  const asked = measure.value
  const plans = stance?.value === 'planned'
  const met = mayMeet(asked, scope).filter((fact) => {
    const c: Case = { ...scope, fact, asked, beside: scope.corpus.factsOf(fact.bulletin) }
    return (
      (isHeaded(c) || (plans && fact.stance === 'planned' && isGoalOf(c))) &&
      // How something was done is said of the figure itself or not at all.
      asked.modifiers.every((key) =>
        isManner(key, scope.lexicon.measures) ? holds(fact, key) : meetings.some(({ fits }) => fits(c, key)),
      )
    )
  })
  // «monto de la beca» is no number of «becas» where those are counted too.
  const { head } = asked
  const counted = head !== null && met.some((fact) => fact.measure.head.key === head)
  const isAmount = (fact: Fact): boolean => head !== null && fact.measure.head.key !== head && carries(fact, head)
  return counted ? met.filter((fact) => !isAmount(fact)) : met
}

/** All figures that may meet a measure at all, without walking the corpus. */
function mayMeet(asked: AskedMeasure, scope: Scope): readonly Fact[] {
  const { corpus } = scope
  const bulletins = bulletinsMeeting(asked, scope).map((id) => corpus.bulletin(id))
  return bulletins.sort((a, b) => (a.source < b.source ? -1 : 1)).flatMap(({ id }) => corpus.factsOf(id))
}

/** Bulletins that have every modifier somewhere or, where nothing narrows it, the head or what counts the same. */
export function bulletinsMeeting({ head, modifiers }: AskedMeasure, { corpus, lexicon }: Scope): readonly string[] {
  const alike = head !== null && modifiers.length === 0
  const sets = alike
    ? [new Set([...bulletinsWith(head, corpus), ...bulletinsLike(head, corpus, lexicon)])]
    : modifiers.map((key) => bulletinsWith(key, corpus))
  const [fewest = new Set<string>(), ...others] = sets.sort((a, b) => a.size - b.size)
  return [...fewest].filter((id) => others.every((set) => set.has(id)))
}

/** Bulletins that have a key in a measure, in a name or in a sentence. */
function bulletinsWith(key: string, { catalogue, facts, passages }: Corpus): Set<string> {
  const word = stem(fold(key))
  const keys = catalogue.under(key)
  const measures = [
    ...keys.flatMap((own) => catalogue.measuresByHead.get(own) ?? []),
    ...keys.flatMap((own) => catalogue.measuresByModifier.get(own) ?? []),
    ...(catalogue.measuresByWord.get(word) ?? []),
  ]
  const ids = new Set(measures.flatMap((measure) => measure.facts).map((i) => facts.bulletinAt(i)))
  for (const feature of [key, `t:${key}`, conceptOfStem(word)]) {
    for (const i of catalogue.byFeature.get(feature) ?? []) ids.add(passages.bulletinAt(i))
  }
  return ids
}

/** Bulletins that count what a head stands for under another name: «dosis» for «vacunas», «sesiones» for «sesiones de…». */
function bulletinsLike(head: string, { catalogue, facts }: Corpus, { measures }: Lexicon): readonly string[] {
  const name = measures.heads.get(head)?.name ?? head
  const nouns = [nounOf(name), ...kindredOf(name)]
  const heads = [nounOf(name), ...nouns.flatMap((noun) => [...(catalogue.headsByNoun.get(noun) ?? [])])]
  return heads.flatMap((key) => catalogue.byHead.get(key) ?? []).map((i) => facts.bulletinAt(i))
}

/** Whether words that no slot took are met by what the whole bulletin is about: «hospitalizados por COVID-19». */
export const isOfTopic = (fact: Fact, feature: Feature, corpus: Corpus): boolean =>
  !isVerbal(feature.text) && topicHolds(fact.bulletin, [feature.key], corpus)

/** «operaron», «vacunado», «surtir»: what says that something was done. */
export const isVerbal = (word: string): boolean => VERBAL.test(fold(word))

const VERBAL = /(?:[ai]d[oa]s?|[ae]ron|aba[ns]?|ando|iendo|[aei]r)$/

function isHeaded({ fact, asked, beside, corpus, lexicon }: Case): boolean {
  const { heads } = lexicon.measures
  const { head } = asked
  if (head === null) return asked.modifiers.some((key) => holds(fact, key))
  if (fact.measure.head.key === head || holds(fact, head)) return true
  if (isKindred(heads.get(head)?.name ?? head, fact.measure.head)) return true
  if (isShortened(fact, head, heads.get(head)?.name ?? '', beside, corpus)) return true
  // «anestesiología: 731» under «7,802 residentes»: a figure that only names the kind has its noun above it.
  const bare = asked.modifiers.length > 0 && asked.modifiers.some((key) => isUnder(fact.measure.head.key, key))
  return bare && !heads.has(fact.measure.head.key) && beside.some((f) => f.measure.head.key === head)
}

/** «sesiones» after «sesiones de hemodiálisis» in the title: the first noun alone is short for the whole name. */
function isShortened({ measure, bulletin }: Fact, key: string, name: string, beside: readonly Fact[], corpus: Corpus) {
  const noun = stem(fold(name.split(' ')[0] ?? ''))
  if (!name.includes(' ') || measure.head.key !== noun || measure.modifiers.length > 0) return false
  const others = beside.some(
    (f) => f.measure.head.key !== key && f.measure.head.name.startsWith(`${measure.head.name} `),
  )
  return !others && topicHolds(bulletin, [`t:${key}`], corpus)
}

const kindred = new Map(families.counted.flatMap((group, i) => group.map((word) => [stem(fold(word)), i] as const)))
const groupOf = (name: string): number | undefined => kindred.get(nounOf(name))

/** Stems of the nouns that count the same as a name's first one. */
const kindredOf = (name: string): readonly string[] =>
  families.counted[groupOf(name) ?? -1]?.map((word) => stem(fold(word))) ?? []

/** «dosis» and «vacunas», «casos» and «contagios» count the same thing. */
const isKindred = (name: string, { name: other }: Term): boolean => {
  const group = groupOf(name)
  return group !== undefined && group === groupOf(other)
}

const GOAL = /^(?:metas?|objetivos?|arriba de la meta|encima de la meta)(?: |$)/

/** «la meta de 600», «por arriba de la meta, que era de 3,900»: a plan that its sentence says of what. */
export const isBareGoal = ({ measure, stance }: Fact): boolean => stance === 'planned' && GOAL.test(measure.name)

/** «la meta de 600», «se prevén 400 procedimientos»: a plan says of what in its sentence or its bulletin's title. */
function isGoalOf({ fact, asked, corpus, lexicon }: Case): boolean {
  const { head } = fact.measure
  const key = asked.head
  if (key === null) return false
  const { heads } = lexicon.measures
  // «la meta es llegar a 300 mil» counts the people that its sentence is about.
  const people = heads.get(key)?.person === true && asked.modifiers.length > 0 && head.kind === 'open'
  if (!GOAL.test(fact.measure.name) && heads.get(head.key)?.generic !== true && !people) return false
  const keys = [`t:${key}`, key]
  const index = corpus.passageIndexOf(fact.id)
  return keys.some((k) => corpus.holds(index, k)) || topicHolds(fact.bulletin, keys, corpus)
}

const isUnder = (key: string, asked: string): boolean => key === asked || key.startsWith(`${asked}-`)

/** Whether the measure itself has the key, as a term or among its written words. */
function holds({ measure }: Fact, key: string): boolean {
  if ([measure.head, ...measure.modifiers].some((term) => isUnder(term.key, key))) return true
  const word = stem(fold(key))
  const written = `${measure.name} ${measure.text}`
  // Most have no word that begins alike («vez» and «veces» share «ve»): only the others are worth taking apart.
  if (!fold(written).includes(word.slice(0, Math.max(1, Math.min(4, word.length - 1))))) return false
  return tokenize(written).some((token) => stem(token.fold) === word)
}

const carries = ({ measure }: Fact, key: string): boolean => measure.modifiers.some((term) => isUnder(term.key, key))

/**
 * Another figure of the same head that does carry the key, or one that is called by nothing but it («126 desiertas» after
 * «1,738 claves»): then the text tells the two apart.
 */
const isToldApart = ({ fact, beside }: Case, key: string): boolean =>
  beside.some(
    (f) =>
      f !== fact &&
      ((f.measure.head.key === fact.measure.head.key && carries(f, key)) ||
        (f.sentence.start === fact.sentence.start && isBare(f) && isUnder(f.measure.head.key, key))),
  )

const isBare = ({ measure }: Fact): boolean => measure.head.kind === 'open' && measure.modifiers.length === 0

function ofTotal({ fact, beside }: Case, key: string): boolean {
  const parts = new Set(fact.lists.filter(({ role }) => role === 'part').map(({ list }) => list))
  return beside.some((f) => f.lists.some(({ list, role }) => role === 'total' && parts.has(list)) && carries(f, key))
}

const inBulletin = ({ fact, corpus }: Case, feature: string): boolean =>
  corpus.passagesOf(fact.bulletin).some((i) => corpus.holds(i, feature))

function isWider(c: Case, key: string): boolean {
  const wide = c.fact.measure.modifiers.find((m) => m.kind !== 'open' && key.startsWith(`${m.key}-`))
  if (!wide || !inBulletin(c, `t:${key}`)) return false
  return !c.beside.some((f) => f.measure.modifiers.some((m) => m.key !== wide.key && m.key.startsWith(`${wide.key}-`)))
}

/** The facet that a key fills («disease»), «open» where no lexicon has it. */
function kindOf(key: string, { lexicon }: Pick<Scope, 'lexicon'>): string {
  for (const [kind, facets] of Object.entries(lexicon.data.measures.facets)) {
    if (facets.some((facet) => facet.key === key)) return kind
  }
  return 'open'
}

/** «cáncer cérvico uterino» asked as «cáncer de mama»: of one sort of facet the figure names another. */
export function isOfOtherKind({ measure }: Fact, asked: readonly string[], scope: Pick<Scope, 'lexicon'>): boolean {
  return asked.some((key) => {
    const kind = kindOf(key, scope)
    const own = kind === 'open' ? [] : measure.modifiers.filter((m) => m.kind === kind)
    return own.length > 0 && !own.some((m) => isUnder(m.key, key) || isUnder(key, m.key))
  })
}

function ofTopic(c: Case, key: string): boolean {
  const { fact, beside, corpus } = c
  const kind = kindOf(key, c)
  if (!topicHolds(fact.bulletin, [`t:${key}`, key], corpus)) return false
  // «puestos» after «puestos de trabajo» in the title is short for them.
  if (kind === 'open') return fact.measure.modifiers.length === 0 || !isToldApart(c, key)
  const rivals = (c.lexicon.data.measures.facets[kind] ?? []).filter((facet) => !isUnder(facet.key, key))
  if (rivals.some((facet) => !key.startsWith(`${facet.key}-`) && topicHolds(fact.bulletin, [`t:${facet.key}`], corpus)))
    return false
  const others = (f: Fact): boolean =>
    f.measure.head.key === fact.measure.head.key &&
    f.measure.modifiers.some((m) => m.kind === kind && !isUnder(m.key, key))
  return !beside.some(others)
}

function ofSentence(c: Case, key: string): boolean {
  if (kindOf(key, c) !== 'open' || c.lexicon.measures.heads.has(key)) return false
  return c.corpus.holds(c.corpus.passageIndexOf(c.fact.id), key) && !isToldApart(c, key)
}
