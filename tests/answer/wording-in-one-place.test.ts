import { isTemplateHead, isTemplateMiddle, isTemplateTail } from 'typescript/unstable/ast/is'
import { expect, test } from 'vitest'
import { parseFiles, walk } from '../source-files.ts'

// What people read is in answer/wording/, audit/say.ts and check/words.ts; whoever puts figures together says nothing
// himself: «`${size} por día`» belongs to `say`.
test('operators and acts have no words of their own between figures', () => {
  const found: string[] = []
  for (const { path, tree } of parseFiles('src/answer/operator', 'src/answer/act', 'src/answer/chart')) {
    walk(tree, (node) => {
      const piece = isTemplateHead(node) || isTemplateMiddle(node) || isTemplateTail(node)
      if (piece && /\p{L}{2}/u.test(node.text)) found.push(`${path}: ${node.text}`)
    })
  }
  expect(found).toEqual([])
})
