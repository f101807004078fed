import { expect, test } from 'vitest'
import { readBulletin } from '#core/extraction/document/read-bulletin.ts'
import { extractFacts } from '#core/extraction/extract.ts'
import { defaultLexicon } from '#core/lexicon.ts'

// What only a whole text tells: whose it is, and which time or place a paragraph goes on with.

interface Told {
  readonly name: string
  readonly text: string
  /** «valor lugar inicio..fin postura», one a figure. */
  readonly facts: readonly string[]
}

const TEXTS: readonly Told[] = [
  {
    name: 'an event from its first day to its last is the time of all that follows',
    text: `Protección Civil de Hidalgo

CIERRA OPERATIVO DE VERANO CON 4 MIL 120 ATENCIONES

Ixmiquilpan, Hidalgo, 21 de agosto de 2019. Protección Civil dio por terminado el operativo, que inició el sábado 13 de julio y se mantuvo hasta el domingo 18 de agosto, con 4 mil 120 atenciones.

Trabajaron 310 rescatistas.

En 2018, cuando se dieron 4 mil 600 atenciones, la cifra fue mayor.

Se instalaron 45 módulos.`,
    facts: [
      '4120 Hidalgo 2019-07-13..2019-08-18 achieved',
      '4120 Hidalgo 2019-07-13..2019-08-18 achieved',
      '310 Hidalgo 2019-07-13..2019-08-18 achieved',
      '4600 Hidalgo 2018-01-01..2018-12-31 achieved',
      '45 Hidalgo 2019-07-13..2019-08-18 achieved',
    ],
  },
  {
    name: 'a week that begins today and will end on a day printed is «esta semana»',
    text: `Arranca en Tlaxcala la Semana de la Lectura

Tlaxcala, Tlax. 12 de mayo de 2019.- La Secretaría de Cultura puso en marcha este domingo la Semana de la Lectura, que concluirá el sábado 18 de mayo.

La directora informó que para esta semana se abrirán 312 salas y participarán 95 cuentacuentos.`,
    facts: ['312 Tlaxcala 2019-05-12..2019-05-18 planned', '95 Tlaxcala 2019-05-12..2019-05-18 planned'],
  },
  {
    name: 'the capital is no home of what is dated there, behind a town that no list has',
    text: `Cruz Verde
Comunicado 12/2018

Atiende Cruz Verde a 8,412 personas en las fiestas patrias

Tacubaya, Ciudad de México, 18 de septiembre de 2018. La Cruz Verde dio 8,412 servicios del 14 al 17 de septiembre en todo el país.

Se emplearon 950 camillas.`,
    facts: [
      '8412 nacional 2018-09-14..2018-09-17 achieved',
      '8412 nacional 2018-09-14..2018-09-17 achieved',
      '950 nacional 2018-09-14..2018-09-17 achieved',
    ],
  },
  {
    name: 'so many states make a text national, wherever it is dated',
    text: `INSTITUTO DE LA JUVENTUD
Dirección de Difusión

Xalapa, Veracruz, 9 de abril de 2019

Cierra el Instituto su jornada con 2 mil 310 talleres en seis estados

Al clausurar la jornada, la directora informó que se dieron 2 mil 310 talleres. Agradeció a los maestros.

En Veracruz hubo 415. ¶ Trabajaron 96 talleristas.`,
    facts: [
      '2310 nacional - achieved',
      '6 nacional - achieved',
      '2310 nacional - achieved',
      '415 Veracruz - achieved',
      '96 nacional - achieved',
    ],
  },
  {
    name: 'a heading that names a place is of its section',
    text: `# Crecen las bibliotecas

De enero a marzo de 2019 se prestaron en el país 41 mil libros.

## Colima, con números modestos

En la ciudad hubo 310 préstamos. La biblioteca central abrió 12 salas.

Se repararon 90 sillas.

## Lo que viene

Se compraron 25 computadoras.`,
    facts: [
      '41000 nacional 2019-01-01..2019-03-31 achieved',
      '310 Colima 2019-01-01..2019-03-31 achieved',
      '12 Colima 2019-01-01..2019-03-31 achieved',
      '90 Colima 2019-01-01..2019-03-31 achieved',
      '25 nacional 2019-01-01..2019-03-31 achieved',
    ],
  },
  {
    name: 'a look back passes with its paragraph',
    text: `GOBIERNO DEL ESTADO DE NAYARIT
SECRETARÍA DE CULTURA

Tepic, Nay., 14 de noviembre de 2019

Crece la lectura en Nayarit

La directora manifestó que el año pasado cerraron 12 librerías, de las que 7 reabrieron.

Los resultados de enero a octubre de 2019 son los siguientes:

Libros prestados: 8,415
Talleres de lectura: 233

Se repartieron 96 credenciales.`,
    facts: [
      '12 Nayarit 2018-01-01..2018-12-31 achieved',
      '7 Nayarit 2018-01-01..2018-12-31 achieved',
      '8415 Nayarit 2019-01-01..2019-10-31 achieved',
      '233 Nayarit 2019-01-01..2019-10-31 achieved',
      '96 Nayarit 2019-01-01..2019-10-31 achieved',
    ],
  },
  {
    name: 'what there was at a month is no time of the paragraphs behind it',
    text: `Amplía el Instituto sus talleres

A mayo de 2019 el Instituto tenía 3 mil 200 socios.

- De noviembre de 2018 a mayo de 2019 se dieron 812 talleres.

Asimismo, se prestaron 9 mil libros.`,
    facts: [
      '3200 nacional 2019-05-01..2019-05-31 achieved',
      '812 nacional 2018-11-01..2019-05-31 achieved',
      '9000 nacional 2018-11-01..2019-05-31 achieved',
    ],
  },
  {
    name: 'those who wait are counted now, in prose and in a table',
    text: `Esperan una vivienda 4 mil 310 familias en Durango

Al 31 de mayo de 2019 había 4 mil 310 familias en espera: 2 mil 900 de una casa y mil 410 de un terreno.

| Municipio | Casas entregadas | En espera de casa |
|---|---:|---:|
| Lerdo | 140 | 512 |`,
    facts: [
      '4310 Durango 2019-05-31..2019-05-31 achieved',
      '4310 Durango 2019-05-31..2019-05-31 achieved',
      '2900 Durango 2019-05-31..2019-05-31 achieved',
      '1410 Durango 2019-05-31..2019-05-31 achieved',
      '140 Ciudad Lerdo, Durango 2019-05-31..2019-05-31 achieved',
      '512 Ciudad Lerdo, Durango 2019-05-31..2019-05-31 achieved',
    ],
  },
  {
    name: 'a paragraph without a figure opens what the next one counts',
    text: `Cierran los juegos

En marzo y abril de 2019 se desarrolló la etapa regional, con 2 mil 310 atletas.

Del 10 al 21 de junio de 2019 se realizaron en Mazatlán, Sinaloa, los Juegos de Primavera, donde participaron niños de las 32 entidades federativas.

Se contó con 812 niñas en las diez canchas.`,
    facts: [
      '2310 nacional 2019-03-01..2019-04-30 achieved',
      '812 Mazatlán, Sinaloa 2019-06-10..2019-06-21 achieved',
      '10 Mazatlán, Sinaloa 2019-06-10..2019-06-21 achieved',
    ],
  },
  {
    name: 'one of all states in the title is no home of a text of all of them',
    text: `Colima, campeón de la Olimpiada Nacional

Jueves 5 de septiembre de 2019

Se reunieron 5 mil atletas de las 32 entidades federativas. Hubo fiesta.

Se entregaron 900 medallas; Colima ganó 77.`,
    facts: ['5000 nacional - achieved', '900 nacional - achieved', '77 Colima - achieved'],
  },
  {
    name: 'months of the year that the text tells of, and the year before it',
    text: `INSTITUTO DE ESTADÍSTICA

27 de septiembre de 2023

En 2022 se registraron 18 mil bodas.

Por mes, octubre concentró 2 mil 100 bodas y febrero mil 40.

Un año antes se habían registrado 17 mil bodas.`,
    facts: [
      '18000 nacional 2022-01-01..2022-12-31 achieved',
      '2100 nacional 2022-10-01..2022-10-31 achieved',
      '1040 nacional 2022-02-01..2022-02-28 achieved',
      '17000 nacional 2021-01-01..2021-12-31 achieved',
    ],
  },
  {
    name: 'when something else began, behind the figures, times nothing that follows',
    text: `Atiende el hospital más partos en Tepic

Tepic, Nay., 8 de enero de 2013

En 2012 se atendieron 5 mil 218 partos. La proporción de cesáreas cayó a 43.5 por ciento, resultado del programa que arrancó en marzo. Hubo 40 partos gemelares.

El 1 de enero nacieron 12 niñas. A lo largo del día hubo 9 cesáreas.`,
    facts: [
      '5218 Nayarit 2012-01-01..2012-12-31 achieved',
      '43.5 Nayarit 2012-01-01..2012-12-31 achieved',
      '40 Nayarit 2012-01-01..2012-12-31 achieved',
      '12 Nayarit 2013-01-01..2013-01-01 achieved',
      '9 Nayarit 2013-01-01..2013-01-01 achieved',
    ],
  },
  {
    name: 'thousands parted by points, where the text proves it',
    text: `Crecen las bodas en el continente

El año pasado hubo 75.000 bodas, un 8,5% más. En la región fueron 2.500 y en la costa 1.077.`,
    facts: [
      '75000 nacional - achieved',
      '8.5 nacional - achieved',
      '2500 nacional - achieved',
      '1077 nacional - achieved',
    ],
  },
]

test.each(TEXTS)('$name', ({ text, facts }) => {
  const record = { source: 'prueba.txt', text: text.replace(/ ¶ /g, '\n\n') }
  const found = extractFacts(readBulletin(record, defaultLexicon), defaultLexicon).facts
  expect(
    found.map(({ quantity, place, period, stance }) => {
      const days = period ? `${period.start}..${period.end}` : '-'
      return `${quantity.value} ${place.node.name} ${days} ${stance}`
    }),
  ).toEqual(facts)
})
