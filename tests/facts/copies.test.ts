import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CopyIndex, copyClusters, fingerprint, isCopy } from '#core/facts/copies.ts'

const areas = 'cirugía pediatría oncología urología nefrología geriatría cardiología neurología'.split(' ')
const verbs = 'otorgó realizó efectuó brindó registró aplicó entregó instaló'.split(' ')
const places = 'Sonora Puebla Oaxaca Jalisco Durango Colima Tabasco Hidalgo'.split(' ')

/** A paragraph of a weekly template: the same words each week, other figures. */
const paragraph = (week: number, i: number, figure: number): string =>
  `En la delegación de ${places[i % 8]} el Instituto ${verbs[(i * 3) % 8]} durante la semana ${week} un total de ${figure} consultas ` +
  `de ${areas[(i * 5) % 8]} con el apoyo del personal de base y confianza de las unidades de ${areas[(i * 7) % 8]} del estado.`

const figures = fc.array(fc.integer({ min: 100, max: 90_000 }), { minLength: 8, maxLength: 8 })
const bulletin = (week: number, values: readonly number[]): string[] =>
  values.map((figure, i) => paragraph(week, i, figure))

describe('copies', () => {
  test('an added headline, front matter and dropped paragraphs leave it a copy', () => {
    fc.assert(
      fc.property(figures, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 5 }), (values, kept) => {
        const original = bulletin(31, values)
        const copy = ['---', 'title: Anuncia el Seguro Social sus logros', '---', ...kept.map((i) => original[i])].join(
          '\n',
        )
        expect(
          copyClusters([
            { id: 'a', text: original.join('\n\n') },
            { id: 'b', text: copy },
          ]),
        ).toEqual([['a', 'b']])
      }),
    )
  })

  test('a copy that writes its figures in another style and misprints one', () => {
    const values = [31_614, 7_309, 6_281, 5_447, 5_355, 2_989, 1_600, 958]
    const styled = bulletin(31, values)
      .join(' ')
      .replace('31614', '31 mil 614')
      .replace('7309', '7,309')
      .replace('958', '985')
    expect(isCopy(fingerprint(bulletin(31, values).join('\n')), fingerprint(styled))).toBe(true)
  })

  test('another week of the same template is none', () => {
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        fc.pre(other.every((value) => !one.includes(value)))
        const texts = [bulletin(31, one), bulletin(32, other)].map((lines, i) => ({
          id: `${i}`,
          text: lines.join('\n'),
        }))
        expect(copyClusters(texts)).toEqual([['0'], ['1']])
      }),
    )
  })

  test('texts of a line or less are never copies', () => {
    expect(isCopy(fingerprint('Se abrió una clínica'), fingerprint('Se abrió una clínica'))).toBe(false)
    expect(isCopy(fingerprint(''), fingerprint(''))).toBe(false)
  })

  test('neither order nor adding one at a time changes the clusters', () => {
    const values = [1_101, 1_202, 1_303, 1_404, 1_505, 1_606, 1_707, 1_808]
    const original = bulletin(7, values)
    const texts = [
      { id: 'official', text: original.join('\n') },
      { id: 'news', text: `Nota local\n${original.slice(1).join('\n')}` },
      { id: 'post', text: original.slice(0, 6).join('\n') },
      {
        id: 'other',
        text: bulletin(
          8,
          values.map((value) => value + 7),
        ).join('\n'),
      },
    ]
    const expected = [['news', 'official', 'post'], ['other']]
    expect(copyClusters(texts)).toEqual(expected)
    expect(copyClusters(texts.toReversed())).toEqual(expected)
    const index = new CopyIndex()
    const found = texts.map(({ id, text }) => index.add(id, fingerprint(text)))
    expect(found).toEqual([[], ['official'], ['news', 'official'], []])
    expect(index.add('post', fingerprint('otra cosa'))).toEqual([])
  })
})
