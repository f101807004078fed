import type { IsoDate } from '../entity/period/calendar.ts'
import { HashOfAll } from '../text/hash.ts'
import type { Bulletin } from './bulletin.ts'
import { type Catalogue, GrowingCatalogue, type Printed } from './catalogue.ts'
import { Contents } from './contents.ts'
import type { Contact, Definition, Extraction, Fact, Passage } from './fact.ts'
import type { Finding } from './finding.ts'
import { type Group, Grouping, holdsSorted } from './groups.ts'
import type { Items } from './items.ts'
import type { FactSlots } from './ledger/fact-row.ts'
import { Ledger } from './ledger/ledger.ts'
import type { Sheet } from './ledger/sheet.ts'
import { SheetItems } from './ledger/sheet-items.ts'
import { writeSheet } from './ledger/sheet-text.ts'
import { post } from './postings.ts'
import { GrowingScopes, type Scopes } from './scopes.ts'
import type { Terms } from './terms.ts'

/** A bulletin with everything read from it. */
export interface CorpusPart {
  readonly bulletin: Bulletin
  readonly extraction: Extraction
  readonly terms: Terms
  /** Its figures, sentences and terms in a ledger, where they are entered already. */
  readonly sheet?: Sheet
}

/** All bulletins that questions are asked of, with their facts, findings and look-ups. Nobody but who made it adds to it. */
export interface Corpus {
  /** Changes with any bulletin: part of an answer's id. */
  readonly version: string
  /** By source name, whatever order they were handed over in. */
  readonly bulletins: readonly Bulletin[]
  /** Bulletins whose place a corrected version took: nothing of them is a figure or passage of the corpus. */
  readonly superseded: readonly Bulletin[]
  readonly facts: Items<Fact>
  readonly passages: Items<Passage>
  readonly definitions: readonly Definition[]
  readonly contacts: readonly Contact[]
  readonly findings: readonly Finding[]
  readonly catalogue: Catalogue
  has(bulletin: string): boolean
  /** Throws where there is none of this id. */
  bulletin(id: string): Bulletin
  /** Copies of one bulletin share a cluster and count as one witness. */
  clusterOf(bulletin: string): string
  /** A bulletin and its copies. */
  copiesOf(bulletin: string): readonly string[]
  /** Findings that a fact is part of. */
  findingsOf(fact: string): readonly Finding[]
  /** The passage that a fact stands in. */
  passageOf(fact: string): Passage | null
  /** Its index among the passages, -1 where there is none. */
  passageIndexOf(fact: string): number
  fact(id: string): Fact | null
  readonly factScopes: Scopes
  readonly passageScopes: Scopes
  /** The bulletins by the day they are of; indexes into `bulletins`. */
  readonly issues: readonly Group<IsoDate>[]
  /** Whether a passage, by its index, holds a feature. */
  holds(passage: number, feature: string): boolean
  /** Index of a passage, -1 where it is none of this corpus. */
  indexOf(passage: Passage): number
  /** Figures of a bulletin, in the order of printing; their indexes. */
  indexesOf(bulletin: string): readonly number[]
  factsOf(bulletin: string): readonly Fact[]
  /** Indexes of a bulletin's passages, in the order of printing. */
  passagesOf(bulletin: string): readonly number[]
  /** Indexes of those of its title and headlines. */
  headlinesOf(bulletin: string): readonly number[]
  /** Institutions that publish the bulletins, each once. */
  readonly institutions: readonly string[]
  /** Lets go of what was made for the questions before, where that is much. */
  rest(): void
}

/** Figures by index, as those who compare all of them look at them. */
export interface CorpusFigures {
  readonly facts: Items<Fact>
  readonly measures: Catalogue['measures']
  /** What a figure says, told without making it. */
  slotsOf(index: number): FactSlots
  /** Indexes of a bulletin's figures. */
  indexesOf(bulletin: string): readonly number[]
}

/** A corpus with the ways to add to it. */
export interface GrowingCorpus {
  readonly corpus: Corpus
  readonly figures: CorpusFigures
  /** Adds a bulletin whose source comes after all that are there. */
  add(part: CorpusPart): void
  /** Takes the findings over all bulletins in the place of those before. */
  audited(findings: readonly Finding[]): void
}

/** Joins bulletins to a corpus; `copiesOf` and the findings come from the stages that compare bulletins. */
export function growCorpus(
  parts: readonly CorpusPart[],
  copiesOf: (bulletin: string) => readonly string[],
  superseded: readonly Bulletin[] = [],
  ledger = new Ledger(),
): GrowingCorpus {
  const bulletins: Bulletin[] = []
  const facts = new SheetItems((sheet, n) => sheet.fact(n))
  const passages = new SheetItems((sheet, n) => sheet.passage(n))
  const [definitions, contacts]: [Definition[], Contact[]] = [[], []]
  const [factScopes, passageScopes] = [new GrowingScopes(), new GrowingScopes()]
  const issues = new Grouping<IsoDate>()
  const dated = { figures: factScopes.days, passages: passageScopes.days, issues: issues.groups }
  const catalogue = new GrowingCatalogue(looksInto(facts, passages), dated)
  const institutions = new Set<string>()
  const contents = new Contents(facts, passages)
  let findings: readonly Finding[] = []
  let findingsByFact = new Map<string, Finding[]>()
  const version = new HashOfAll()
  for (const { id } of superseded) version.add(`-${id}`)

  const add = (part: CorpusPart): void => {
    const { bulletin, extraction } = part
    const sheet = part.sheet ?? enterPart(part, ledger)
    version.add(bulletin.id)
    const [fact, passage] = [facts.add(sheet, sheet.facts), passages.add(sheet, sheet.passages)]
    contents.add(bulletin, { sheet, fact, passage })
    for (let n = 0; n < sheet.facts; n++) {
      const slots = sheet.factSlots(n)
      catalogue.addFact(slots, fact + n)
      factScopes.add(slots, fact + n)
      factScopes.at(slots.place.node, fact + n)
      for (const node of slots.place.also) factScopes.at(node, fact + n)
    }
    for (let n = 0; n < sheet.passages; n++) {
      const slots = sheet.passageSlots(n, (word) => catalogue.addFeature(word, passage + n))
      catalogue.addProgramme(slots.programme)
      passageScopes.add(slots, passage + n)
      for (const place of slots.places) passageScopes.at(place.node, passage + n)
    }
    catalogue.addWords(sheet.words())
    definitions.push(...extraction.definitions)
    contacts.push(...extraction.contacts)
    const at = bulletins.push(bulletin) - 1
    if (bulletin.date) issues.add(bulletin.date.date, bulletin.date.date, at)
    if (bulletin.institution) institutions.add(bulletin.institution)
  }
  for (const part of parts.toSorted((a, b) => (a.bulletin.source < b.bulletin.source ? -1 : 1))) add(part)
  ledger.trim()

  const corpus: Corpus = {
    get version() {
      return version.value()
    },
    bulletins,
    superseded,
    facts,
    passages,
    definitions,
    contacts,
    get findings() {
      return findings
    },
    catalogue,
    has: (id) => contents.bulletin(id) !== null,
    bulletin(id) {
      const found = contents.bulletin(id)
      if (!found) throw new Error(`no bulletin ${id} in the corpus`)
      return found
    },
    clusterOf: (id) => copiesOf(id)[0] as string,
    copiesOf,
    findingsOf: (id) => findingsByFact.get(id) ?? [],
    passageOf: (id) => passages.get(contents.passageOfFact(id)) ?? null,
    passageIndexOf: (id) => contents.passageOfFact(id),
    fact: (id) => contents.fact(id),
    factScopes,
    passageScopes,
    issues: issues.groups,
    holds: (passage, feature) => holdsSorted(catalogue.byFeature.get(feature), passage),
    indexOf: (passage) => contents.indexOf(passage),
    indexesOf: (id) => contents.indexesOf(id),
    factsOf: (id) => contents.factsOf(id),
    passagesOf: (id) => contents.passagesOf(id),
    headlinesOf: (id) => contents.headlinesOf(id),
    get institutions() {
      return [...institutions]
    },
    rest() {
      if (facts.rest()) contents.rest()
      passages.rest()
    },
  }
  const figures: CorpusFigures = {
    facts,
    measures: catalogue.measures,
    slotsOf: (index) => facts.in(index, (sheet, n) => sheet.factSlots(n)),
    indexesOf: (bulletin) => contents.indexesOf(bulletin),
  }
  const audited = (all: readonly Finding[]): void => {
    findings = all
    findingsByFact = new Map()
    for (const finding of all) for (const id of finding.facts) post(findingsByFact, id, finding)
  }
  return { corpus, figures, add, audited }
}

/** Enters a bulletin whose figures are in no ledger: read just now, or others than they were. */
export const enterPart = ({ bulletin, extraction, terms }: CorpusPart, ledger: Ledger): Sheet => {
  const { id, source, title, reading } = bulletin
  const lines = writeSheet({ extraction, terms }, { id, source, title, text: reading.text })
  return ledger.enter(lines, { id, source, title, words: (from, to) => reading.text.slice(from, to) })
}

const looksInto = (facts: SheetItems<Fact>, passages: SheetItems<Passage>): Printed => ({
  facts: () => facts.length,
  valueOf: (index) => facts.in(index, (sheet, n) => sheet.factSlots(n).value),
  passages: () => passages.length,
  featuresOf: (index) => passages.in(index, (sheet, n) => sheet.features(n)),
})
