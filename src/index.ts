// The public surface: what adapters and other programs build on. Everything else is internal.

// Questions: an engine over texts, its answers and what they say.

export type { Answer, Status } from './answer/answer.ts'
export type { Chart } from './answer/chart/chart.ts'
export { answerToJson } from './answer/json.ts'
export { type AnswerLine, type LineRole, linesOf, withoutOpening } from './answer/wording/roles.ts'
export { type SourceView, sourceViewOf } from './answer/wording/source-view.ts'
export { questionFor } from './answer/wording/suggest.ts'
export { type AskOptions, type Engine, versionWith } from './answering.ts'
export { createEngine, type EngineOptions, type GrowingEngine, type Shelf } from './engine.ts'
export { QUERY_VERSION, type Query } from './query/query.ts'

// What is kept of them: queries without anybody's words, replay, and what was asked for and not found.

export { type Gap, type GapReason, gapsOf } from './answer/replay/gap.ts'
export { keptQuery } from './answer/replay/kept-query.ts'
export {
  compareReplay,
  type Outline,
  outlineOf,
  type Past,
  type Replay,
  type StoredBulletin,
  type Versions,
} from './answer/replay/replay.ts'

// Bulletins: texts to facts, and what was read from one as data that can be kept.

export { type Supersession, supersessionOf } from './correction/supersession.ts'
export { numberForms, targetOf } from './correction/target.ts'
export { type Dossier, type KeptDossier, keepDossier } from './dossier/dossier.ts'
export { datedByTwin, readDossier } from './dossier/read-dossier.ts'
export { readBulletin } from './extraction/document/read-bulletin.ts'
export { extractFacts } from './extraction/extract.ts'
export { type RuleRow, ruleReport } from './extraction/rule-report.ts'
export type { Bulletin, SourceText } from './facts/bulletin.ts'
export { isCopy } from './facts/copies.ts'
export type { Corpus } from './facts/corpus.ts'
export type { Citation, Extraction, Fact } from './facts/fact.ts'
export { type FactJson, factToJson } from './facts/fact-json.ts'

// Audit of bulletins and drafts, and the check of any text.

export { auditFacts } from './audit/audit.ts'
export { auditDrafts, partsOf } from './audit/drafts.ts'
export type { AuditPart } from './audit/page.ts'
export { placeInText, uniqueQuotation } from './audit/where.ts'
export { checkText } from './check/check.ts'
export type { Checked, CheckedFigure, Verdict } from './check/checked.ts'
export { type Unread, unreadIn } from './check/unread.ts'
export { auditTexts } from './dossier/audit-texts.ts'
export type { Finding, FindingKind } from './facts/finding.ts'

// Numbers, dates and vocabulary.

export { formatDigits } from './entity/number/number-format.ts'
export { readNumerals } from './entity/number/numeral.ts'
export { readPeriods } from './entity/period/period.ts'
export { formatDay } from './entity/period/period-format.ts'
export { compileLexicon, defaultLexicon, type Lexicon, type LexiconData, lexiconData } from './lexicon.ts'
export { hash } from './text/hash.ts'
