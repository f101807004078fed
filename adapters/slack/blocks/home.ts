import type { types } from '@slack/bolt'
import { words as phrases } from '../../chat/words.ts'
import type { Block } from './block.ts'
import { suggestionButtons } from './buttons.ts'
import { fitBlocks } from './fit.ts'
import { context, header, paragraph, richText, section, words } from './text.ts'

/** What the Home tab shows, in plain lines. `gaps` is null for whoever may not see it. */
export interface Home {
  readonly examples: readonly string[]
  /** «IMSS, boletín 185/2021, «…» (27 abr 2021)». */
  readonly bulletins: readonly string[]
  readonly findings: readonly string[]
  readonly gaps: readonly string[] | null
}

/** The Home tab: what can be asked, over which bulletins, and what was found in them. */
export const homeView = ({ examples, bulletins, findings, gaps }: Home): types.HomeView => ({
  type: 'home',
  blocks: fitBlocks(
    [
      header('Cotejo'),
      section(phrases.help[0]),
      suggestionButtons(examples),
      list('Cómo preguntar', HOW),
      list('Boletines', bulletins, phrases.noBulletins),
      list('Últimos hallazgos', findings, phrases.noFindings),
      ...(gaps ? [list('Preguntas sin respuesta', gaps, phrases.noGaps)] : []),
      context(phrases.help.at(-1) ?? ''),
    ].filter((block): block is Block => block !== null),
    'view',
  ),
})

const HOW = [
  'En un canal: mencionar a Cotejo con la pregunta; la respuesta llega en el hilo.',
  'En un mensaje directo: escribir la pregunta.',
  'Sólo para quien pregunta: /cotejo y la pregunta; «Publicar» la muestra a todos.',
  'Cualquier mensaje: «Cotejar este mensaje» en su menú compara sus cifras con los boletines.',
  'Un borrador: enviarlo por mensaje directo; «/cotejo revisar» y el texto también sirve.',
  '/cotejo ayuda, /cotejo privacidad, /cotejo olvidar.',
]

const list = (title: string, lines: readonly string[], none = ''): Block =>
  richText([
    paragraph(
      words(title, { bold: true }),
      ...(lines.length > 0 ? lines.map((line) => words(`\n• ${line}`)) : [words(`\n${none}`)]),
    ),
  ])
