import { createHash } from 'node:crypto'
import { type AuditPart, type Finding, type FindingKind, formatDigits, placeInText, uniqueQuotation } from '#core'

/** The heading that a finding stands under; null where only `--jsonl` gives it. */
const headings: Readonly<Record<FindingKind, 'Corregir' | 'Revisar' | 'Cuadra' | null>> = {
  conflict: 'Corregir',
  transposition: 'Corregir',
  sum_mismatch: 'Corregir',
  part_exceeds_whole: 'Corregir',
  matches_plan: 'Corregir',
  date_mismatch: 'Corregir',
  percent_mismatch: 'Corregir',
  ocr: 'Revisar',
  superseded: 'Revisar',
  duplicate: 'Revisar',
  year_inferred: 'Revisar',
  different_unit: 'Revisar',
  different_scope: null,
  rounding: 'Cuadra',
  sum_ok: 'Cuadra',
}

/** What a person does about an alarm; `says` tells what each place says. */
const actions: Readonly<Partial<Record<FindingKind, (says: string) => string>>> = {
  conflict: (says) => `¿Cuál es? ${says}`,
  transposition: (says) => `¿Cuál es? ${says}`,
  ocr: (says) => `¿Cuál es? ${says}`,
  sum_mismatch: () => 'Comprobar el total y cada una de sus partes.',
  part_exceeds_whole: () => 'Comprobar si el total incluye las partes nombradas.',
  matches_plan: () => 'Comprobar si las cifras son resultados o metas.',
  date_mismatch: () => 'Comprobar la fecha.',
  percent_mismatch: () => 'Comprobar el porcentaje y las cifras de que sale.',
  year_inferred: () => 'Añadir el año.',
}

/** Parts of a long sum are not quoted one by one. */
const MOST_PLACES = 4

/** The report of one file: what to correct, what to look at, what adds up, and a stamp. */
export function auditReport(own: AuditPart, findings: readonly Finding[], parts: readonly AuditPart[]): string[] {
  const { bulletin, extraction } = own
  return [
    ...sections(findings, parts, bulletin.id),
    stamp([bulletin.reading.source], extraction.facts.length, findings),
  ]
}

/** The report of a whole corpus. */
export function corpusReport(parts: readonly AuditPart[], findings: readonly Finding[]): string[] {
  const figures = parts.reduce((sum, { extraction }) => sum + extraction.facts.length, 0)
  return [
    ...sections(findings, parts, null),
    stamp(
      parts.map(({ bulletin }) => bulletin.reading.source),
      figures,
      findings,
    ),
  ]
}

function sections(findings: readonly Finding[], parts: readonly AuditPart[], own: string | null): string[] {
  return (['Corregir', 'Revisar', 'Cuadra'] as const).flatMap((heading) => {
    const under = findings.filter(({ kind }) => headings[kind] === heading)
    if (under.length === 0) return []
    return [heading, ...under.flatMap((finding, n) => item(finding, n + 1, parts, own)), '']
  })
}

interface Place {
  readonly where: string
  readonly quote: string
  readonly value: number | null
}

function item(finding: Finding, n: number, parts: readonly AuditPart[], own: string | null): string[] {
  const source = own === null ? parts.filter(({ bulletin }) => finding.bulletins.includes(bulletin.id)) : []
  const named = source.length === 1 ? ` [${source[0]?.bulletin.source}]` : ''
  const lead = `  ${n}. ${finding.message}${named}`
  if (headings[finding.kind] === 'Cuadra') return [lead]
  // In the report of a corpus what is all in one bulletin names it once.
  const only = own ?? (finding.bulletins.length === 1 ? (finding.bulletins[0] ?? null) : null)
  const places = placesOf(finding, parts, only)
  const shown = places.slice(0, MOST_PLACES).map(({ where, quote }) => `     ${where}: «${quote}»`)
  const left = places.length - shown.length
  const action = actions[finding.kind]?.(said(finding, places))
  return [lead, ...shown, ...(left > 0 ? [`     y ${left} más`] : []), ...(action ? [`     → ${action}`] : [])]
}

/** «La viñeta 2 dice 5,200; el párrafo 7 dice 5,020.» */
function said({ computed }: Finding, places: readonly Place[]): string {
  const [first, ...rest] = places
  if (computed !== undefined && first) {
    const others = [...new Set(rest.map(({ where }) => where))].join(', ')
    return capital(
      `${the(first.where)} dice ${written(first.value)}; las partes (${others}) suman ${formatDigits(computed)}.`,
    )
  }
  const sayings = places.map(({ where, value }) => `${the(where)} dice ${written(value)}`)
  return capital(`${[...new Set(sayings)].join('; ')}.`)
}

const FEMININE = /^(?:viñeta|fila|ficha|línea|página)/

/** «la viñeta 2», «el párrafo 7»; a file's name takes no article. */
const the = (where: string): string =>
  where.includes(', ') && !FEMININE.test(where) ? where : `${FEMININE.test(where) ? 'la' : 'el'} ${where}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const written = (value: number | null): string => (value === null ? '—' : formatDigits(value))

function placesOf({ citations, facts }: Finding, parts: readonly AuditPart[], own: string | null): Place[] {
  return citations.flatMap((citation, i) => {
    const part = partOf(facts[i], citation.source, parts)
    if (!part) return []
    const { bulletin, extraction } = part
    const span = uniqueQuotation(bulletin.reading.source, citation)
    const where = placeInText(bulletin, citation)
    return [
      {
        where: bulletin.id === own ? where : `${bulletin.source}, ${where}`,
        quote: bulletin.reading.source.slice(span.start, span.end).replace(/\s+/g, ' '),
        value: extraction.facts.find(({ id }) => id === facts[i])?.quantity.value ?? null,
      },
    ]
  })
}

/** The part that a citation is of: by its fact, for two files may have one name. */
const partOf = (fact: string | undefined, source: string, parts: readonly AuditPart[]): AuditPart | undefined =>
  parts.find(({ bulletin }) => (fact ? fact.startsWith(`${bulletin.id}#`) : bulletin.source === source))

/** «41 cifras, 6 sumas cuadran, 0 por corregir · sha256 …»: of which text, to the sign, this was said. */
function stamp(texts: readonly string[], figures: number, findings: readonly Finding[]): string {
  const sums = findings.filter(({ kind }) => kind === 'sum_ok').length
  const alarms = findings.filter(({ alarm }) => alarm).length
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return [
    `${figures} ${figures === 1 ? 'cifra' : 'cifras'}`,
    `${sums} ${sums === 1 ? 'suma cuadra' : 'sumas cuadran'}`,
    `${alarms} por corregir · sha256 ${hash.digest('hex')}`,
  ].join(', ')
}
