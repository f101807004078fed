import { expect, test } from 'vitest'
import { variantsOf } from '#core/text/variants.ts'

test.each([
  ['en total', ['en total']],
  ['cuant[os|as] mas', ['cuantos mas', 'cuantas mas']],
  ['el [ultimo|] dato', ['el ultimo dato', 'el dato']],
  ['[a|b] de [c|d]', ['a de c', 'a de d', 'b de c', 'b de d']],
])('%s', (pattern, phrases) => {
  expect(variantsOf(pattern)).toEqual(phrases)
})
