import type { types } from '@slack/bolt'
import type { Checked, CheckedFigure } from '../../chat/checked.ts'
import type { Message } from './answer.ts'
import type { Block } from './block.ts'
import { fitBlocks } from './fit.ts'
import { LIMITS } from './limits.ts'
import { modal } from './modals.ts'
import { context, cut, paragraph, parsed, quotation, richText, section, words } from './text.ts'

const TITLE = 'Cotejo del mensaje'

/** «Cotejar este mensaje»: each figure with its verdict and what the bulletins print. */
export const checkedModal = (checked: Checked): types.ModalView => modal(TITLE, checkedBlocks(checked))

/** The same as a message, where no window can be opened. */
export const checkedMessage = (checked: Checked): Message => ({
  text: cut(parsed([checked.summary, ...checked.figures.map(inOneLine)].join('\n')), LIMITS.text),
  blocks: fitBlocks(checkedBlocks(checked), 'message'),
})

const checkedBlocks = (checked: Checked): Block[] => [
  section(checked.summary),
  ...checked.figures.flatMap((figure) => [{ type: 'divider' } as const, ...figureBlocks(figure)]),
]

function figureBlocks({ written, words: verdict, explanation, citation }: CheckedFigure): Block[] {
  const said = [words(written, { bold: true }), words(` · ${verdict}`)]
  const rest = explanation === '' ? [] : [words(`\n${explanation}`)]
  return [
    richText([paragraph(...said, ...rest), ...(citation ? [quotation(`«${citation.quote}»`)] : [])]),
    ...(citation ? [context(citation.source)] : []),
  ]
}

const inOneLine = ({ written, words: verdict, explanation, citation }: CheckedFigure): string =>
  [`${written} · ${verdict}`, explanation, citation ? `«${citation.quote}» [${citation.source}]` : '']
    .filter((part) => part !== '')
    .join(' — ')
