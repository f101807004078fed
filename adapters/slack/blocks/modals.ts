import type { types } from '@slack/bolt'
import type { AnswerCard, SourceView } from '../../chat/card.ts'
import { words as phrases } from '../../chat/words.ts'
import type { Block } from './block.ts'
import { fitBlocks } from './fit.ts'
import { LIMITS } from './limits.ts'
import { context, cut, paragraph, plain, preformatted, richText, section, words } from './text.ts'

/** A window over the conversation, only for who opened it. */
export function modal(title: string, blocks: readonly Block[]): types.ModalView {
  const fitting = fitBlocks(blocks, 'view')
  return {
    type: 'modal',
    title: plain(cut(title, LIMITS.viewTitle)),
    close: plain('Cerrar'),
    blocks: fitting.length > 0 ? fitting : [section('–')],
  }
}

/** «Fuente»: each sentence in its paragraph, the figure marked, with file and line. */
export const sourceModal = ({ sources }: AnswerCard): types.ModalView =>
  modal(phrases.buttons.source, sources.length === 0 ? [section(phrases.noSource)] : sources.flatMap(sourceBlocks))

function sourceBlocks({ before, figure, after, title, file, line, url, repaired }: SourceView, i: number): Block[] {
  const place = [title, `${file}, línea ${line}`, url ?? '', repaired ? 'texto reparado' : ''].filter(Boolean)
  return [
    ...(i > 0 ? [{ type: 'divider' } as const] : []),
    richText([
      paragraph(
        ...[words(before), words(figure, { bold: true, code: true }), words(after)].filter(({ text }) => text !== ''),
      ),
    ]),
    context(...place),
  ]
}

/** «¿Por qué?»: how the question was understood and which rules gave its figures. */
export const whyModal = ({ why }: AnswerCard): types.ModalView =>
  modal(
    phrases.buttons.why,
    pagesOf(why, LIMITS.richText).map((page) => richText([preformatted(page)])),
  )

/** Lines together as long as there is room for one more. */
function pagesOf(lines: readonly string[], room: number): string[] {
  const pages: string[] = []
  for (const line of lines) {
    const last = pages.at(-1)
    if (last !== undefined && last.length + 1 + line.length <= room) pages[pages.length - 1] = `${last}\n${line}`
    else pages.push(line)
  }
  return pages
}
