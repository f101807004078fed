import { expect, test } from 'vitest'
import { frontMatter } from '#core/text/layout/front-matter.ts'

const check = (source: string, field: string, value: string | readonly string[], printed: string): void => {
  const found = frontMatter(source)?.get(field)
  expect(found?.value).toEqual(value)
  expect(found && source.slice(found.span.start, found.span.end)).toBe(printed)
}

const head = (lines: string): string => `---\n${lines}\n---\n\nEl Instituto informa.`

test.each<[string, string, string, string | string[], string]>([
  ['plain', 'date: 2019-03-04', 'date', '2019-03-04', '2019-03-04'],
  [
    'quoted',
    'title: "Abre IMSS clínica: la tercera"',
    'title',
    'Abre IMSS clínica: la tercera',
    'Abre IMSS clínica: la tercera',
  ],
  ['single quotes', "title: 'Abre ''IMSS'''", 'title', "Abre 'IMSS'", "Abre ''IMSS''"],
  ['escaped quotes', 'title: "Abre \\"IMSS\\""', 'title', 'Abre "IMSS"', 'Abre \\"IMSS\\"'],
  [
    'list in a line',
    'tags: [IMSS, "Baja California"]',
    'tags',
    ['IMSS', 'Baja California'],
    '[IMSS, "Baja California"]',
  ],
  [
    'list of lines',
    'tags:\n  \n  - IMSS\n\n  - sonora\nauthor: nil',
    'tags',
    ['IMSS', 'sonora'],
    '- IMSS\n\n  - sonora',
  ],
  [
    'folded block',
    'description: >-\n  Se dieron 20 becas\n  en Tepic.\nimage: a.jpg',
    'description',
    'Se dieron 20 becas en Tepic.',
    'Se dieron 20 becas\n  en Tepic.',
  ],
  ['value with a colon and a path', 'redirect_from: /news/12', 'redirect_from', '/news/12', '/news/12'],
])('%s', (_name, lines, field, value, printed) => check(head(lines), field, value, printed))

test.each(['', '---', '---\ntitle: a', 'title: a', 'Texto\n---\ntitle: a\n---', '--- \n', '----\ntitle: a\n----\n'])(
  'no head in %j',
  (source) => expect(frontMatter(source)).toBeNull(),
)

test('Windows line ends', () => {
  check('---\r\ntitle: Uno\r\n---\r\nDos', 'title', 'Uno', 'Uno')
})
