import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js'
import { auditTexts, partsOf } from '#core'
import { readDocuments } from '../documents/files.ts'
import { auditReport, corpusReport } from '../terminal/audit-report.ts'
import type { Reply, Session } from './session.ts'
import { typed } from './typed.ts'

interface Command {
  readonly name: string
  /** Other spellings that do the same, never shown. */
  readonly aliases: readonly string[]
  readonly does: string
  /** What is typed after the name, where something is: «ARCHIVO». */
  readonly argument?: string
  readonly reply: (session: Session, argument: string) => Reply | Promise<Reply>
}

/** What can be typed besides questions. To add one: a row here. */
const commands: readonly Command[] = [
  { name: '/ayuda', aliases: ['/help', '/?'], does: 'qué se puede preguntar', reply: help },
  { name: '/fuentes', aliases: ['/fuente', '/sources'], does: 'los boletines que se consultan', reply: sources },
  { name: '/porque', aliases: ['/por que', '/why'], does: 'cómo se llegó a la última respuesta', reply: why },
  { name: '/nota', aliases: ['/note'], does: 'la última respuesta en una oración para pegar', reply: note },
  { name: '/auditoria', aliases: ['/audit'], does: 'lo que no cuadra en los boletines', reply: auditCorpus },
  {
    name: '/revisar',
    aliases: ['/review'],
    argument: 'ARCHIVO',
    does: 'lo que no cuadra en un borrador, antes de publicarlo',
    reply: review,
  },
  { name: '/salir', aliases: ['/quit', '/exit', 'salir', 'quit', 'exit'], does: 'terminar', reply: end },
]

/** The names shown and completed: «/ayuda», «/fuentes»… */
export const commandNames: readonly string[] = commands.map((command) => command.name)

/** The command that a line is, accents and capitals aside, or undefined. */
export function findCommand(line: string): Command | undefined {
  const said = typed(line)
  const first = said.split(' ', 1)[0] ?? said
  return commands.find(({ name, aliases, argument }) => {
    const word = argument === undefined ? said : first
    return name === word || aliases.includes(word)
  })
}

/** The command that a shortened or mistyped one resembles most, or null where none is near. */
export function nearestCommand(name: string): string | null {
  let nearest = commandNames.find((candidate) => name.length > 1 && candidate.startsWith(typed(name))) ?? null
  if (nearest) return nearest
  let best = 4
  for (const candidate of commandNames) {
    const distance = DamerauLevenshteinDistance(typed(name), candidate, { restricted: true })
    if (distance < best) {
      best = distance
      nearest = candidate
    }
  }
  return nearest
}

function help(session: Session): Reply {
  const rows = commands.map(
    ({ name, argument, does }) => `  ${[name, argument].filter(Boolean).join(' ').padEnd(18)}${does}`,
  )
  return { text: [session.engine.ask('ayuda', { today: session.today() }).text, '', ...rows].join('\n') }
}

function sources({ engine }: Session): Reply {
  const { bulletins, facts, factsOf } = engine.corpus
  const lines = bulletins.map((bulletin) => {
    const figures = factsOf(bulletin.id).length
    const details = [
      bulletin.number && `núm. ${bulletin.number}`,
      bulletin.date?.date ?? 'sin fecha',
      `${figures} ${figures === 1 ? 'cifra' : 'cifras'}`,
      bulletin.source,
    ]
    return `  ${bulletin.title}\n    ${details.filter(Boolean).join(' · ')}`
  })
  return { text: [`${bulletins.length} boletines, ${facts.length} cifras`, ...lines].join('\n') }
}

const nothingYet: Reply = { text: 'Aún no hay una respuesta: falta la primera pregunta.' }

function why({ last }: Session): Reply {
  return last ? { text: last.trace().join('\n') } : nothingYet
}

function note({ last }: Session): Reply {
  if (!last) return nothingYet
  return { text: last.note || 'La última respuesta no da una cifra que citar.' }
}

function auditCorpus({ engine }: Session): Reply {
  return { text: corpusReport(partsOf(engine.corpus), engine.corpus.findings).join('\n') }
}

async function review({ engine, workingFolder }: Session, path: string): Promise<Reply> {
  if (path === '') return { text: 'Falta el archivo: /revisar ARCHIVO' }
  const { texts, problems } = await readDocuments([path], workingFolder)
  if (texts.length === 0) return { text: problems.join('\n') }
  const { parts, findings } = auditTexts(texts, engine)
  const reports = parts.slice(0, texts.length).map((part) => {
    const own = findings.filter(({ bulletins }) => bulletins.includes(part.bulletin.id))
    return [part.bulletin.source, ...auditReport(part, own, parts)].join('\n')
  })
  return { text: [...reports, ...problems].join('\n\n') }
}

function end(): Reply {
  return { text: '', ends: true }
}
