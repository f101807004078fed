import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { literal, parsed } from '../../../adapters/slack/blocks/text.ts'
import { isSaidToSomebody, spokenText } from '../../../adapters/slack/spoken.ts'

/** What Slack would act on, anywhere in a text. */
const LIVE = /<(?:[!@#]|https?:|mailto:|slack:)/i

describe('nothing of data is live', () => {
  const markup = fc.constantFrom('<!channel>', '<!here>', '<@U024BE7LH>', '<#C1|x>', '<!subteam^S1>', '<http://x.y|z>')
  const formatting = fc.constantFrom('*a*', '_a_', '~a~', '`a`', '```a```', 'https://x.y', '&lt;!channel&gt;')
  const text = fc.array(fc.oneof(markup, formatting, fc.string()), { maxLength: 8 }).map((parts) => parts.join(' '))

  test('in plain and rich text', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(literal(words)).not.toMatch(LIVE)
      }),
    )
    expect(literal('<!channel> 5 < 6')).toBe('<\u2060!channel> 5 < 6')
  })

  test('in the text of a message', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(parsed(words)).not.toMatch(/[<>]/)
        expect(parsed(words)).not.toMatch(/&(?!amp;|lt;|gt;)/)
        expect(parsed(words)).not.toMatch(/:\/\/(?<!\u2060:\/\/)/)
        expect(parsed(words)).not.toMatch(/(?<![\p{L}\p{N}])[*_~`]/u)
      }),
    )
  })

  test('what formats nothing stays', () => {
    expect(parsed('002_boletin.txt: 71.2 % & más')).toBe('002_boletin.txt: 71.2 % &amp; más')
    expect(parsed('*negritas* _cursivas_ ~tachado~ `código`')).toBe('∗negritas∗ ˍcursivasˍ ∼tachado∼ ˋcódigoˋ')
  })
})

describe('what a person wrote', () => {
  const cases: readonly [string, string][] = [
    ['<@U0COTEJO1> ¿cuántos trasplantes?', '¿cuántos trasplantes?'],
    ['<@U0COTEJO1|cotejo>   y   de riñón', 'y de riñón'],
    ['pregunta en <#C1|prensa> de <https://x.y/z|este boletín>', 'pregunta en #prensa de este boletín'],
    ['5 &lt; 6 &amp; más', '5 < 6 & más'],
    ['<!channel> ¿cuántos?', '¿cuántos?'],
    ['&lt;!channel&gt; ¿cuántos?', '<!channel> ¿cuántos?'],
    ['', ''],
  ]
  test.each(cases)('%s', (written, expected) => expect(spokenText(written)).toBe(expected))

  const named: readonly [string, boolean][] = [
    ['hola <@U1>', true],
    ['hola <@U1|ana>', true],
    ['hola U1', false],
    ['&lt;@U1&gt;', false],
    ['<!channel> hola', false],
  ]
  test.each(named)('%s: names somebody, %s', (text, expected) => expect(isSaidToSomebody(text)).toBe(expected))
})
