import { expect, test } from 'vitest'
import { readBulletin } from '#core/extraction/document/read-bulletin.ts'
import { extractFacts } from '#core/extraction/extract.ts'
import { defaultLexicon } from '#core/lexicon.ts'

const text = `SECRETARÍA DE CULTURA

Colima, Colima, 16 de julio de 2019

Da la red de bibliotecas 840 talleres en su tercera semana de la lectura

• Del 10 al 14 de julio se prestaron además 9 mil 120 libros

Con 840 talleres cerró la Tercera Semana de la Lectura, informó la directora.

La primera semana, que fue en febrero, sumó 302 talleres; la segunda, en abril, 415.

Talleres por estado:

  Estado      Talleres
  Colima           510
  Nayarit          330

Trabajaron 96 cuentacuentos.
`

test('what ended before the days of the summary is a look back, and times nothing that follows', () => {
  const { facts } = extractFacts(readBulletin({ source: 'prueba.txt', text }, defaultLexicon), defaultLexicon)
  const days = facts.map(({ quantity, period }) => [quantity.value, period?.start, period?.end])
  const now = ['2019-07-10', '2019-07-14']
  expect(days).toEqual([
    [840, ...now],
    [9120, ...now],
    [840, ...now],
    [302, '2019-02-01', '2019-02-28'],
    [415, '2019-04-01', '2019-04-30'],
    [510, ...now],
    [330, ...now],
    [96, ...now],
  ])
})
