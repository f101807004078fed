import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft } from '#core/answer/answer.ts'
import { MAX_TEXT, renderText } from '#core/answer/wording/render.ts'
import { engine } from '../engine/seeds.ts'

const query = engine().ask('¿Cuántas cirugías hubo?').understood
const render = (lines: readonly string[], suggestions: readonly string[] = []): string => {
  const draft: Draft = { status: 'answered', lines }
  return renderText(draft, query, suggestions)
}

test('a text that fits is shown whole', () => {
  expect(render(['uno', '  dos'], ['¿tres?'])).toBe('uno\n  dos\nCon respuesta: ¿tres?')
})

test('a warning is said once', () => {
  expect(render(['uno', '⚠ Aviso: dos', '⚠ Aviso: dos'])).toBe('uno\n⚠ Aviso: dos')
})

test('what is too long loses whole lines from its end, never a warning', () => {
  const lines = ['353', ...Array.from({ length: 40 }, (_, i) => `${i} ${'x'.repeat(100)}`), '⚠ Aviso: queda']
  const text = render(lines)
  expect(text.length).toBeLessThanOrEqual(MAX_TEXT)
  expect(text).toContain('⚠ Aviso: queda')
  const shown = text.split('\n')
  for (const line of shown.slice(0, -2)) expect(lines).toContain(line)
})

test('any lines stay within the length', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 4000 }), { maxLength: 30 }),
      fc.array(fc.string({ maxLength: 200 }), { maxLength: 4 }),
      (lines, offered) => {
        expect(render(lines, offered).length).toBeLessThanOrEqual(MAX_TEXT)
      },
    ),
  )
})
