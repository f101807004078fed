import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pack, unpack } from '#core/facts/packed.ts'

const scalar = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
)
const data = fc.letrec((tie) => ({
  any: fc.oneof(
    scalar,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), tie('any'), { noNullPrototype: true }),
  ),
})).any

describe('packed data', () => {
  test('comes back as it was, through JSON too', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(unpack(JSON.parse(JSON.stringify(pack(value))))).toEqual(plainZero(value))
      }),
    )
  })

  test('of infinite bounds', () => {
    expect(unpack(JSON.parse(JSON.stringify(pack({ bounds: [-Infinity, Infinity] }))))).toEqual({
      bounds: [-Infinity, Infinity],
    })
  })

  test('what is equal is one object', () => {
    const place = () => ({ id: 'sonora', within: ['nacional'] })
    const [a, b] = unpack(pack([place(), place()])) as readonly object[]
    expect(a).toBe(b)
  })
})

/** JSON knows no −0. */
const plainZero = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_, inner) => inner)
