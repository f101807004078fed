import { basename } from 'node:path'
import type { IngestReport } from '../ingestion.ts'
import { wrap } from './render.ts'

/** How a run of `ingest` went. */
export interface Tally {
  added: number
  repeated: number
  failed: number
  facts: number
}

interface Manner {
  readonly isDry: boolean
  readonly width: number
}

const MOST_SHOWN = 3

/** What became of a file, as lines: the file and its id, then whatever whoever added it should know. */
export function ingestReport(path: string, report: IngestReport, { isDry, width }: Manner): string[] {
  const { outcome, same } = report
  if (outcome !== 'added') {
    const what = outcome === 'same_file' ? 'el mismo archivo' : 'el mismo texto'
    return [`${path} · ya estaba: es ${what} que ${same ? `${same.source} (${same.id})` : report.id}`]
  }
  const facts = report.facts === 1 ? '1 cifra' : `${report.facts} cifras`
  const head = `${path} · ${report.id} · ${isDry ? 'se agregaría' : 'agregado'} · ${facts}`
  const { superseded, supersession } = report
  const told = [
    report.source !== basename(path) && `Otro documento se llama igual: se citará como ${report.source}.`,
    superseded && `Sustituye a ${superseded.source} (${superseded.id}), que deja de contar.`,
    !superseded && supersession && missingTarget(supersession.kind, supersession.number),
    report.copyOf.length > 0 && `Copia de ${named(report.copyOf)}: juntos cuentan como un solo testigo.`,
    ...some(
      report.conflicts.map(({ message }) => `⚠ Aviso: ${message}`),
      'avisos más con lo que ya está',
    ),
    ...some(
      report.findings.map(({ message }) => `Revisar: ${message}`),
      'hallazgos más del mismo texto',
    ),
    ...some(
      report.unread.map(({ text }) => `Sin leer: «${shorten(text)}»`),
      'oraciones más con cifras sin leer',
    ),
  ]
  return [head, ...told.filter((line) => typeof line === 'string').map((line) => wrap(`  ${line}`, width))]
}

/** «Agregados 3 · repetidos 1 · no leídos 1 · 120 cifras». */
export const ingestSummary = ({ added, repeated, failed, facts }: Tally, isDry: boolean): string =>
  [
    `${isDry ? 'Se agregarían' : 'Agregados'} ${added}`,
    ...(repeated > 0 ? [`repetidos ${repeated}`] : []),
    ...(failed > 0 ? [`no leídos ${failed}`] : []),
    `${facts} cifras`,
  ].join(' · ')

function missingTarget(kind: string, number: string | null): string {
  if (kind === 'erratum')
    return 'Es una fe de erratas: lo que no corrige sigue vigente; para sustituir del todo, --supersedes ID.'
  return number
    ? `Dice sustituir al boletín ${number}, que no está o no es uno solo; si está, indicar --supersedes ID.`
    : 'Dice ser una versión corregida; indicar de cuál con --supersedes ID.'
}

const some = (lines: readonly string[], rest: string): string[] => [
  ...lines.slice(0, MOST_SHOWN),
  ...(lines.length > MOST_SHOWN ? [`… y ${lines.length - MOST_SHOWN} ${rest}.`] : []),
]

function named(documents: IngestReport['copyOf']): string {
  const shown = documents.slice(0, MOST_SHOWN).map(({ source, id }) => `${source} (${id})`)
  const rest = documents.length - shown.length
  return shown.join(', ') + (rest > 0 ? ` y ${rest} más` : '')
}

const shorten = (text: string): string => (text.length > 140 ? `${text.slice(0, 139).trimEnd()}…` : text)
