import { expect, test } from 'vitest'
import { createEngine } from '#core'
import { engine, leadOf } from './seeds.ts'

// What no bulletin speaks of, in whatever words it is asked, leads to no figure: an everyday word is read as another only
// where that one is printed.

const ABSENT = `
  abejas aguinaldos alacranes albercas alumnos ambulancias apagones árboles asaltos baches balaceras bardas becas
  bibliotecas bicicletas boletos bomberos botellas caballos calcetines camiones carreteras cerdos choques cigarros cines
  cobijas colchonetas computadoras conciertos condones cosechas cuadernos damnificados derrumbes desayunos despensas
  detenidos discos divorcios drones dulces elefantes gimnasios exportaciones extorsiones fábricas feminicidios fotografías
  gallinas goles helicópteros herederos hoteles huelgas huracanes incendios inundaciones jitomates jubilados juguetes
  ladrones lámparas libros llantas llaveros maestros mascotas matrimonios medallas mochilas motocicletas museos novelas
  palas panteones parques partos patrullas películas peluqueros pelotas perros pipas playas policías postes premios presos
  pupitres quesos ranchos refrescos rifles robos sandías secuestros semillas sillas sismos tabletas taxis televisores
  tortillas tractores trenes turistas uniformes universidades vacas viudas votos zapatos
`
  .trim()
  .split(/\s+/)

const FRAMES: readonly ((noun: string) => string)[] = [
  (n) => `¿Cuántas ${n} hubo?`,
  (n) => `¿Cuántos ${n} se entregaron?`,
  (n) => `cuantos ${n} van este año`,
  (n) => `¿Qué cantidad de ${n} se reportó?`,
  (n) => `¿Cuál es el total de ${n}?`,
  (n) => `número de ${n} a nivel nacional`,
  (n) => `¿Cuánta gente recibió ${n}?`,
  (n) => `¿Hay más ${n} que antes?`,
]

const SYNTHETIC = createEngine({
  texts: [
    {
      source: 'colima.txt',
      text: `Vacuna Colima a 41,300 personas contra la influenza

Colima, Colima, a 9 de diciembre de 2018. No. 310

La Secretaría de Salud informó que del 1 de octubre al 30 de noviembre de 2018 se aplicaron 41,300 dosis contra la influenza y se otorgaron 12,480 consultas.

En el mismo periodo se realizaron 1,906 mastografías, 318 cirugías de catarata y 52 trasplantes de córnea; 27 médicos y 64 enfermeras atendieron la jornada.

El presupuesto ejercido fue de 3.4 millones de pesos y participaron 19 hospitales.
`,
    },
  ],
})

test.each(FRAMES.map((frame, i) => [frame('…'), i] as const))('over the five bulletins: %s', (_, i) => {
  const led = ABSENT.map((noun) => (FRAMES[i] as (noun: string) => string)(noun)).flatMap((question) => {
    const answer = engine().ask(question, { today: '2026-11-28' })
    return leadOf(answer) === null ? [] : [`${question} → ${answer.text.split('\n')[0]}`]
  })
  expect(led).toEqual([])
})

test.each(FRAMES.map((frame, i) => [frame('…'), i] as const))('over a bulletin on influenza: %s', (_, i) => {
  const led = ABSENT.map((noun) => (FRAMES[i] as (noun: string) => string)(noun)).flatMap((question) => {
    const answer = SYNTHETIC.ask(question, { today: '2026-11-28' })
    return answer.lead === null ? [] : [`${question} → ${answer.text.split('\n')[0]}`]
  })
  expect(led).toEqual([])
})
