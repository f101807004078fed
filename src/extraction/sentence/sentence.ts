import { type VerbGroup, verbGroups } from '../../entity/measure/verbs.ts'
import { type InstitutionMention, institutionMentions } from '../../entity/name/institution.ts'
import { type ProgrammeMention, programmeMentions } from '../../entity/name/programme.ts'
import type { PeriodMention } from '../../entity/period/period.ts'
import { type PlaceMention, placeMentions } from '../../entity/place/place.ts'
import type { Lexicon } from '../../lexicon.ts'
import type { Block } from '../../text/layout/block.ts'
import type { Span } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'
import { type Dateline, datelineOf } from '../document/dateline.ts'
import { timesIn } from '../document/times.ts'
import type { Mention } from './mention.ts'
import { mentionsIn } from './mentions.ts'
import { withOpenTowns } from './open-towns.ts'
import type { Row } from './table.ts'

/** A sentence of a bulletin with all that was recognised in it: pass (i), before any slot is resolved. */
export interface Sentence extends Span {
  readonly block: Block
  /** Ordinal of its block among the blocks, from 1. */
  readonly paragraph: number
  /** Whether it is the first sentence of its block. */
  readonly opensBlock: boolean
  readonly tokens: readonly Token[]
  /** 1 where a token belongs to a place, a period or the name of a programme. */
  readonly taken: Uint8Array
  readonly periods: readonly PeriodMention[]
  readonly programmes: readonly ProgrammeMention[]
  readonly places: readonly PlaceMention[]
  readonly institutions: readonly InstitutionMention[]
  readonly verbs: readonly VerbGroup[]
  readonly mentions: readonly Mention[]
  /** The dateline it opens with; its place and day are in no list above. */
  readonly dateline: Dateline | null
  /** First token after the dateline. */
  readonly lead: number
  /** Its cells, where it is a row of a table. */
  readonly row: Row | null
}

/** Where a sentence stands. */
export interface Position {
  readonly block: Block
  readonly paragraph: number
  readonly opensBlock: boolean
  /** Whether a dateline may open it: early in the text, first in its block. */
  readonly mayOpenText: boolean
  readonly row: Row | null
}

/** Reads one sentence: entities first, then the quantities that no other entity claims. */
export function readSentence(span: Span, tokens: readonly Token[], position: Position, lexicon: Lexicon): Sentence {
  const { mayOpenText, ...where } = position
  const dateline = mayOpenText ? datelineOf(tokens, lexicon.places) : null
  const lead = dateline?.to ?? 0
  const inText = (entity: { readonly from: number }): boolean => entity.from >= lead
  const periods = timesIn(tokens).filter(inText)
  const programmes = programmeMentions(tokens).filter(inText)
  const institutions = institutionMentions(tokens, lexicon.institutions)
  const known = placeMentions(tokens, lexicon.places).filter(inText)
  const read = new Uint8Array(tokens.length).fill(1, 0, lead)
  for (const { from, to } of [...periods, ...programmes, ...institutions, ...known]) read.fill(1, from, to)
  const places = withOpenTowns(tokens, { places: known, taken: read }, lexicon)
  const verbs = verbGroups(tokens, lexicon.grammar, lexicon.verbs)
  const taken = new Uint8Array(tokens.length).fill(1, 0, lead)
  for (const period of periods) taken.fill(1, period.from, period.to)
  for (const place of places) taken.fill(1, place.from, place.to)
  const names = new Uint8Array(tokens.length)
  for (const { programme, from, to } of programmes) {
    // «10 Jornadas Nacionales de Continuidad»: jornadas are counted, the rest names the programme; «la 10ª Jornada» is a name.
    const name = tokens.findIndex((token, i) => i > from && i < to && lexicon.grammar.tight.has(token.fold))
    if (programme.edition !== null) taken.fill(1, from, to)
    else if (name > 0) names.fill(1, name, to)
  }
  const mentions = mentionsIn(tokens, { taken, names, verbs }, lexicon)
  return {
    ...span,
    ...where,
    tokens,
    taken,
    periods,
    programmes,
    places,
    institutions,
    verbs,
    mentions,
    dateline,
    lead,
  }
}
