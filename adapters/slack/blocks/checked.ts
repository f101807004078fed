import type { types } from '@slack/bolt'
import type { Checked, CheckedFigure } from '../../chat/checked.ts'
import type { Message } from './answer.ts'
import type { Block } from './block.ts'
import { fitBlocks, lengthOf } from './fit.ts'
import { LIMITS } from './limits.ts'
import { modal } from './modals.ts'
import { cut, paragraph, parsed, quotation, richText, section, words } from './text.ts'

const TITLE = 'Cotejo del mensaje'

/** «Cotejar este mensaje»: each figure with its verdict and what the bulletins print. */
export const checkedModal = (checked: Checked): types.ModalView => modal(TITLE, checkedBlocks(checked))

/** The same as a message, where no window can be opened. */
export const checkedMessage = (checked: Checked): Message => ({
  text: cut(parsed([checked.summary, ...checked.figures.map(inOneLine)].join('\n')), LIMITS.text),
  blocks: fitBlocks(checkedBlocks(checked), 'message'),
})

/** One figure a paragraph, several in a block: a long message may hold more figures than a window holds blocks. */
function checkedBlocks({ summary, figures }: Checked): Block[] {
  const blocks: Block[] = []
  let elements: types.RichTextBlock['elements'] = []
  for (const figure of figures) {
    const own = figureElements(figure)
    if (elements.length > 0 && lengthOf(elements) + lengthOf(own) > LIMITS.richText) {
      blocks.push(richText(elements))
      elements = []
    }
    elements = [...elements, ...own]
  }
  return [section(summary), ...blocks, ...(elements.length > 0 ? [richText(elements)] : [])]
}

function figureElements({ written, words: verdict, explanation, citation }: CheckedFigure) {
  const said = paragraph(
    words(`\n${written}`, { bold: true }),
    words(` · ${verdict}`),
    ...(explanation === '' ? [] : [words(`\n${explanation}`)]),
    ...(citation ? [words(`\n${citation.source}`, { italic: true })] : []),
  )
  return citation ? [said, quotation(`«${citation.quote}»`)] : [said]
}

const inOneLine = ({ written, words: verdict, explanation, citation }: CheckedFigure): string =>
  [`${written} · ${verdict}`, explanation, citation ? `«${citation.quote}» [${citation.source}]` : '']
    .filter((part) => part !== '')
    .join(' — ')
