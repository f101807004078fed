import { describe, expect, test } from 'vitest'
import { readBulletin } from '#core/extraction/document/read-bulletin.ts'
import { extractFacts } from '#core/extraction/extract.ts'

const read = (text: string) => readBulletin({ source: 'prueba.txt', text })

describe('head of a bulletin', () => {
  test.each([
    [
      'Ciudad de México, martes 3 de mayo de 2022.\nNo. 212/2022\n\nBOLETÍN DE PRENSA\n\nAvanza el IMSS\n\nEl IMSS otorgó 40 becas.',
      '212/2022',
      '2022-05-03',
      'IMSS',
    ],
    [
      'Avanza el ISSSTE\n\nCiudad de México, 8 de julio de 2024.- El ISSSTE otorgó 40 becas.',
      null,
      '2024-07-08',
      'ISSSTE',
    ],
    ['Avanza el IMSS\n\nMonterrey, N.L., a 20 de enero de 2025.- El IMSS otorgó 40 becas.', null, '2025-01-20', 'IMSS'],
    ['Avanza el IMSS\n\nTlaxcala, Tlax., 5 de mayo de 2022. El IMSS otorgó 40 becas.', null, '2022-05-05', 'IMSS'],
    ['Avanza el IMSS\n\nHermosillo, Sonora.- El IMSS otorgó 40 becas el 3 de mayo de 2021.', null, undefined, 'IMSS'],
    ['---\ntitle: "Avanza el IMSS"\ndate: 2023-06-08\n---\n\nEl IMSS otorgó 40 becas.', null, '2023-06-08', 'IMSS'],
    ['Sin cabeza ni fecha.', null, undefined, null],
  ])('%j', (text, number, date, institution) => {
    const bulletin = read(text)
    expect([bulletin.number, bulletin.date?.date, bulletin.institution]).toEqual([number, date, institution])
  })
})

describe('place of a whole bulletin', () => {
  const placeOf = (text: string): string | undefined => extractFacts(read(text)).facts.at(-1)?.place.node.name
  test.each([
    ['IMSS Jalisco entrega becas\n\nSe entregaron 40 becas.', 'Jalisco'],
    ['Guadalajara, Jalisco, 3 de mayo de 2022\n\nIMSS Jalisco entrega becas\n\nSe entregaron 40 becas.', 'Jalisco'],
    ['Hermosillo, Sonora.- Se entregaron 40 becas.\n\nTambién hubo 12 talleres.', 'Sonora'],
    ['Ciudad de México, 3 de mayo de 2022\n\nEntrega el IMSS becas\n\nSe entregaron 40 becas.', 'nacional'],
    ['Entrega el ISSSTE becas\n\nCiudad de México, 3 de mayo de 2022.- Se entregaron 40 becas.', 'nacional'],
    [
      'Tuxtla Gutiérrez, Chiapas, 3 de mayo de 2022\n\nInicia la campaña en todo el país\n\nSe entregaron 40 becas.',
      'nacional',
    ],
    ['SERVICIOS DE SALUD DE NAYARIT\n\nEntregan becas\n\nSe entregaron 40 becas.', 'Nayarit'],
    ['Entrega becas el IMSS\n\nEl IMSS en Yucatán entregó becas.\n\nFueron 40 becas.', 'Yucatán'],
    ['Firman convenio Puebla y Tlaxcala\n\nSe entregaron 40 becas.', 'nacional'],
  ])('%j', (text, place) => expect(placeOf(text)).toBe(place))
})

describe('scope of what is carried', () => {
  const facts = (text: string): string[] =>
    extractFacts(read(`Ciudad de México, 1 de agosto de 2022.\n\nAvisos\n\nBuen día.\n\n${text}`)).facts.map(
      ({ quantity, place, period }) => `${quantity.value} ${place.node.name} ${period?.start ?? ''}`,
    )
  test.each([
    [
      'Del 4 al 10 de julio hubo 30 partos.\n\nSe hicieron 12 cirugías.',
      ['30 nacional 2022-07-04', '12 nacional 2022-07-04'],
    ],
    [
      'Del 4 al 10 de julio hubo 30 partos en Toluca. También hubo 12 becas.',
      ['30 Toluca, Estado de México 2022-07-04', '12 Toluca, Estado de México 2022-07-04'],
    ],
    [
      'En junio, el Hospital General de Zona 8 de Ensenada hizo 30 cirugías. Por su parte, se dieron 12 becas.',
      ['30 Hospital General de Zona 8, Ensenada, Baja California 2022-06-01', '12 nacional 2022-06-01'],
    ],
    ['Del 5 al 9 de septiembre se hará la feria.\n\nHay 28 becas.', ['28 nacional ']],
  ])('%j', (text, expected) => expect(facts(text)).toEqual(expected))
})
