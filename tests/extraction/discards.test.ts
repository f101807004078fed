import { describe, expect, test } from 'vitest'
import { verbGroups } from '#core/entity/measure/verbs.ts'
import { DISCARDS } from '#core/extraction/sentence/discards.ts'
import { candidatesIn } from '#core/extraction/sentence/mentions.ts'
import { defaultLexicon } from '#core/lexicon.ts'
import { tokenize } from '#core/text/token.ts'
import { read } from './bulletin.ts'

function reasonsIn(text: string): (string | null)[] {
  const tokens = tokenize(text)
  const nothing = new Uint8Array(tokens.length)
  const verbs = verbGroups(tokens, defaultLexicon.grammar, defaultLexicon.verbs)
  return candidatesIn(tokens, { taken: nothing, names: nothing, verbs }, defaultLexicon).map((c) => c.discarded)
}

describe('each discard', () => {
  test.each(DISCARDS.map((discard) => [discard.name, discard] as const))('%s', (_, discard) => {
    expect(reasonsIn(discard.example), discard.example).toContain(discard.name)
    expect(reasonsIn(discard.counterExample), discard.counterExample).not.toContain(discard.name)
  })
})

/** Texts that print numbers and no figure at all. */
const NO_FIGURES: readonly string[] = [
  'La UMF No. 28, la No. 31 y la No. 33 amplían su horario.',
  'Acuda al módulo 4, en la calle Hidalgo No. 1520, piso 3.',
  'El servicio está abierto de 7:30 a 21:15 horas, de lunes a viernes.',
  'Dirigido a mujeres de 25 a 64 años de edad.',
  'La cirugía duró cuatro horas y media y la recuperación toma de 10 a 15 días.',
  'Presentó fiebre de 39 grados durante tres días.',
  'Con la estrategia 2-30-100 se reorganiza la atención.',
  'Informes al 800 623 2323 o al (55) 5238 2700, ext. 11432.',
  'Con base en el artículo 15 de la Ley del Seguro Social y la NOM-047.',
  'Más información en https://www.imss.gob.mx/prensa/archivo/202105/218.',
  'El paciente, de 34 años, egresó a los 12 días.',
  'Fue reconocida por 5, 10, 15 y 30 años de servicio.',
  'Durante la 112 Asamblea General Ordinaria se rindió el informe.',
  'Se celebró el 78 aniversario del Instituto.',
  'La enfermedad por COVID-19 y la diabetes tipo 2 se atienden en el primer nivel.',
  'Uno de cada cuatro adultos vive con hipertensión.',
  'En total se contabilizaron 37 58 cirugías.',
  'Se trata de una estrategia que busca un cambio.',
  'La reunión fue a las 10 de la mañana en la sala 2.',
  'La sala 003 y el taller 0112 abren el martes 17.',
  'Es un plan de tres ejes con una mesa de cuatro patas.',
  'Informes al (33) 3668 3000 o al (222) 213 45 67.',
  'El serotipo 2 circula y la etapa 3 concluye.',
  'Acuden quienes tienen niveles de azúcar menores a 100.',
]

test.each(NO_FIGURES)('no figure in «%s»', (text) => {
  expect(read(text).facts.map((fact) => fact.citation.quote)).toEqual([])
})

test.each([['Puedes leer: Detienen a 3 personas con 45 kilos de droga'], ['Foto: Archivo 2019 / Cortesía']])(
  'no figure in an insertion: %s',
  (line) => {
    expect(
      read(`Se otorgaron 7 mil 214 consultas. ¶ ${line} ¶ Se atendieron 31 partos.`).facts.map((f) => f.quantity.value),
    ).toEqual([7214, 31])
  },
)
