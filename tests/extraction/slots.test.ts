import { describe, expect, test } from 'vitest'
import type { Fact } from '#core/facts/fact.ts'
import { read } from './bulletin.ts'

// Read on 1 August 2022 (see bulletin.ts). Each expected value was worked out by hand.

/** Reads the text and compares one line a figure: its value and what `of` gives. */
function check(text: string, of: (fact: Fact) => string, expected: readonly string[]): void {
  const { facts } = read(text)
  for (const fact of facts) expect(fact.citation.quote, text).not.toBe('')
  expect(
    facts.map((fact) => `${fact.quantity.value} ${of(fact)}`.trim()),
    text,
  ).toEqual(expected)
}

type Case = readonly [text: string, expected: readonly string[]]

describe('measure', () => {
  const cases: readonly Case[] = [
    ['Se entregaron 4 mil 310 becas de posgrado.', ['4310 becas de posgrado']],
    [
      'Se dieron 8 mil 90 talleres de huerto y 2 mil 15 de cocina.',
      ['8090 talleres de huerto', '2015 talleres de cocina'],
    ],
    [
      'Se hicieron 71 trasplantes: 40 de riñón, 22 corneales y nueve de hígado.',
      ['71 trasplantes', '40 trasplantes de riñón', '22 trasplantes de córnea', '9 trasplantes de hígado'],
    ],
    [
      'Se aplicaron 9 mil 340 pruebas, de las cuales mil 204 salieron positivas.',
      ['9340 pruebas', '1204 pruebas que salieron positivas'],
    ],
    ['Operó a 18 pacientes de cadera.', ['18 cirugías de cadera']],
    ['Trasplantó a tres pacientes de córnea.', ['3 trasplantes de córnea']],
    ['Llegaron 12 tomógrafos. Con 3 de estos equipos se abrirá un centro.', ['12 tomógrafos', '3 tomógrafos']],
    ['La ocupación hospitalaria es de 61 por ciento.', ['61 ocupación hospitalaria']],
    ['El abasto de medicinas pasó de 81 a 93 por ciento.', ['81 abasto de medicinas', '93 abasto de medicinas']],
    ['Registró una cobertura de 88.5% en escuelas.', ['88.5 cobertura']],
    ['Las ventas ascendieron a 34 millones de pesos.', ['34000000 ventas']],
    ['Se invirtieron 52 millones 300 mil pesos en quirófanos.', ['52300000 inversión en quirófanos']],
    ['Colocó 310 créditos por 9 millones 40 mil pesos.', ['310 créditos', '9040000 créditos']],
    [
      'Los municipios con más casos de dengue son Tepic con 44 y Compostela con 12.',
      ['44 casos de dengue', '12 casos de dengue'],
    ],
    [
      'El mayor número de visitas fue de abuelos, mil 12; tíos, 40, y primos, 9.',
      ['1012 visitas de abuelos', '40 visitas a tíos', '9 visitas a primos'],
    ],
    [
      'Ofició un sacerdote en 300 bodas; una jueza, en 45, y una cónsul, en 8.',
      ['300 bodas', '45 bodas de jueza', '8 bodas de cónsul'],
    ],
    ['En tratamiento por asma hay 90 niños, y por alergia, 35; por cierto, 12.', ['90 niños', '35 niños por alergia']],
    [
      'Hubo 1,623 bodas: 371 por lo civil y mil 252 después de un noviazgo largo.',
      ['1623 bodas', '371 bodas por lo civil', '1252 bodas después de un noviazgo largo'],
    ],
    [
      'Se dieron 342 becas al IMSS, 88 para el ISSSTE y 90 para Pemex.',
      ['342 becas', '88 becas para el ISSSTE', '90 becas para Pemex'],
    ],
    [
      'De los 214 hoteles, 37 siguen sin luz y otros 12 reportan daños.',
      ['214 hoteles', '37 hoteles que siguen sin luz', '12 hoteles que reportan daños'],
    ],
    [
      'Se arreglaron tres puentes, con 9.5, 12 y 7.3 millones de pesos.',
      ['3 puentes', '9500000 pesos', '12000000 pesos', '7300000 pesos'],
    ],
    [
      'En 2019 se invirtieron 11.6 millones de pesos; este año serán 13, de los que ya se ejercieron 4.8.',
      ['11600000 inversión', '13000000 inversión', '4800000 inversión que se ejercieron'],
    ],
    ['En junio hubo 21 bodas y en agosto 12.', ['21 bodas', '12 bodas']],
    ['Hubo 90 bodas civiles, 40 religiosas; otras, 28.', ['90 bodas civiles', '40 bodas religiosas', '28 bodas otras']],
    ['Se dieron 90 talleres. El más grande, el Taller 12, cerró.', ['90 talleres']],
    ['Las lluvias suponían entonces cerca del 57%.', ['57 lluvias']],
    ['La economía se desplomó un 8.5 por ciento.', ['8.5 economía']],
    ['La cifra de bodas en la zona rebasó 900.', ['900 bodas']],
    ['Hay 41 mil socios. Esta cifra se redujo 18 por ciento.', ['41000 socios', '18 socios']],
    ['Se dieron 90 talleres. Sólo se cancelaron 14, por lluvia.', ['90 talleres', '14 talleres que se cancelaron']],
    ['Se dieron 2 mil 145 talleres, casi el doble de los mil 90 de 2017.', ['2145 talleres', '1090 talleres']],
    ['En lo que toca a bodas, las 27 realizadas superan a las 23 de Tepic.', ['27 bodas', '23 bodas']],
    ['Recorrieron la zona dos camiones (Tepic y Colima).', ['2 camiones']],
    ['Se ganaron 40 medallas de la siguiente forma: 10 de oro.', ['40 medallas', '10 medallas de oro']],
    ['Hay 12 quioscos ubicados en plazas y mercados.', ['12 quioscos']],
    [
      'De las 90 oficinas de trámites, 47 tienen por lo menos un notario.',
      ['90 oficinas de trámites', '47 oficinas con un notario'],
    ],
    [
      'Crecen, pues de 96 bodas efectuadas en la zona, apenas 41 acabaron en fiesta.',
      ['96 bodas', '41 bodas que acabaron en fiesta'],
    ],
    ['Hubo 900 visitas. El HGZ 12, que es el de mayor fama, sumó 400.', ['900 visitas', '400 visitas']],
    ['El 30 por ciento de las visitas es de niños. El 54 por ciento llegue a la sala.', ['30 visitas de niños']],
    ['Se dio 91 por ciento de las becas: 148 mil 720 de 162 mil 890.', ['91 becas', '148720 becas', '162890 becas']],
    [
      'Se hicieron 4 mil 12 trasplantes. El hígado encabeza, con 391; después, el riñón, con 196.',
      ['4012 trasplantes', '391 trasplantes de hígado', '196 trasplantes de riñón'],
    ],
    ['Consultas dentales: 2,118.', ['2118 consultas de estomatología']],
    ['Se repararon 8 de los 15 elevadores.', ['8 elevadores', '15 elevadores']],
    ['Hubo 640 egresos; en junio de 2021 fueron 580.', ['640 egresos hospitalarios', '580 egresos hospitalarios']],
    ['Los donadores de sangre sumaron 415.', ['415 donadores de sangre']],
    ['Otorgó mil 880 consultas, 14 por ciento más que en 2021.', ['1880 consultas', '14 consultas']],
    ['El crecimiento en partos fue de 3.4 por ciento.', ['3.4 partos']],
    ['Las alergias (31 por ciento) y las caídas (12 por ciento) son causa de consulta.', ['31 alergias', '12 caídas']],
    ['Se vacunó a 900 personas (45 por ciento).', ['900 vacunas', '45 vacunas']],
    [
      'Hay 700 personas en espera: 512 requieren un riñón, 160 córnea y 28 hígado.',
      [
        '700 personas en espera',
        '512 personas que requieren un riñón',
        '160 personas que requieren córnea',
        '28 personas que requieren hígado',
      ],
    ],
    ['Se practicaron 3 mil 12 mastografías a mujeres de 40 a 69 años.', ['3012 mastografías a mujeres']],
    ['Participaron 14 oftalmólogos y 22 enfermeras.', ['14 oftalmólogos', '22 enfermeras']],
    [
      'Se dieron 5 mil 320 talleres. ¶ ## Por sede ¶ • Colima: 2 mil 10 ¶ • Tecomán: mil 8',
      ['5320 talleres', '2010 talleres', '1008 talleres'],
    ],
    [
      'Se dieron 90 talleres. ¶ ## Por tipo ¶ Hubo 41 de cocina y 30 de huerto.',
      ['90 talleres', '41 talleres de cocina', '30 talleres de huerto'],
    ],
    ['Se dieron 742 talleres, cuando la meta era de 600.', ['742 talleres', '600 talleres']],
    ['Se dieron 40 talleres; la meta anual es de 120.', ['40 talleres', '120 talleres']],
    ['Se dieron 90 talleres. ¶ ## Donación ¶ Se obtuvieron 12. Para informes, marque al 089.', ['90 talleres']],
    [
      'Hubo 90 casos de rabia. Las ciudades con mayor incidencia son Tepic con 44 y Compostela con 12.',
      ['90 casos de rabia', '44 casos de rabia', '12 casos de rabia'],
    ],
    [
      '• Colima: 46 aulas y 7 mil alumnos ¶ • Tecomán: 28 y 4 mil ¶ • Manzanillo: 9 y mil 200',
      ['46 aulas', '7000 alumnos', '28 aulas', '4000 alumnos', '9 aulas', '1200 alumnos'],
    ],
    [
      'Hubo 90 becas. Por ciudad, los pacientes atendidos fueron: ¶ • Colima: 34 ¶ • Tecomán: 20',
      ['90 becas', '34 pacientes atendidos', '20 pacientes atendidos'],
    ],
    ['Recibió 4 mil 128 solicitudes y se rechazaron 590.', ['4128 solicitudes', '590 solicitudes que se rechazaron']],
    ['Dio 812 talleres. Del conjunto, 640 corresponden a cocina.', ['812 talleres', '640 talleres de cocina']],
    [
      'Se aplicaron 90 mil dosis contra sarampión. ¶ Institución | Meta | Dosis | Avance ¶ Pemex | 1,200 | 1,140 | 95%',
      ['90000 dosis de sarampión', '1200 dosis de sarampión', '1140 dosis de sarampión', '95 avance'],
    ],
    [
      'Hay 300 camas en 12 hospitales, de las cuales 60 por ciento están ocupadas.',
      ['300 camas', '12 hospitales', '60 camas que están ocupadas'],
    ],
    // Parts that point back behind their number.
    ['Nacieron 815 niños, 240 de los cuales pesaron menos.', ['815 niños', '240 niños que pesaron']],
    [
      'Se dieron 90 talleres, 40 de ellos de cocina y 12 de ellos en Colima.',
      ['90 talleres', '40 talleres de cocina', '12 talleres'],
    ],
    ['Cuatro de los huertos se sembraron en mayo.', ['4 huertos']],
    // From and to.
    ['Los huertos pasaron de 30 a 45.', ['30 huertos', '45 huertos']],
    ['La lectura creció al pasar de 120 a 140 clubes.', ['120 clubes', '140 clubes']],
    [
      'En junio pasado las visitas aumentaron 8 por ciento, al pasar de 400 mil a 432 mil.',
      ['8 visitas', '400000 visitas', '432000 visitas'],
    ],
    ['Hubo 4 mil visitas, 3.5 por ciento más, y 60 quejas.', ['4000 visitas', '3.5 visitas', '60 quejas']],
    ['La beca es de 90 pesos. Esta beca representa un aumento de 11%.', ['90 beca', '11 beca']],
    // Themes, labels, orders.
    [
      'En materia de becas, en mayo se dieron 18 de posgrado y 27 de idiomas.',
      ['18 becas de posgrado', '27 becas de idiomas'],
    ],
    [
      'Por grupo: adultos, 402 boletos; maestros, 79, y niños, 44.',
      ['402 boletos', '79 boletos a maestros', '44 boletos a niños'],
    ],
    [
      'La sede sur recibió a 29 alumnos; le siguen la 34, con 24, y la 3, con 21.',
      ['29 alumnos', '24 alumnos', '21 alumnos'],
    ],
    ['Abrió la feria, con 40 puestos; la plaza, con 24.', ['40 puestos', '24 puestos']],
    [
      'De los huertos de este año, 70 son de maíz, 36 presentan plaga y 29 son nuevos.',
      ['70 huertos de maíz', '36 huertos plaga', '29 huertos nuevos'],
    ],
    [
      'Se hicieron 300 bodas. ¶ • Hospital de la Madre y el Niño Costeño: 70 ¶ • Otros hospitales: 45',
      ['300 bodas', '70 bodas', '45 bodas'],
    ],
    ['Hubo 30 bodas en Tepic; Villa Clara, 20, y Peña Zarca, 10.', ['30 bodas', '20 bodas', '10 bodas']],
    [
      'Hay 90 becas. Señaló que del total de alumnos inscritos, 30 por ciento recibe crédito.',
      ['90 becas', '30 alumnos inscritos que recibe crédito'],
    ],
    // Shares.
    [
      'Del total de alumnos, 53 por ciento recibe beca y 47 por ciento crédito.',
      ['53 alumnos que recibe beca', '47 alumnos que recibe crédito'],
    ],
    ['Hay 55 socios, de los que 30 son mujeres y 25 hombres.', ['55 socios', '30 socios mujeres', '25 socios hombres']],
    ['Se visitaron 400 granjas, 87 por ciento de las 460 programadas.', ['400 granjas', '87 granjas', '460 granjas']],
    ['Iban 42 mil visitas, es decir, el 94 por ciento.', ['42000 visitas', '94 visitas']],
    ['El 58 por ciento de las personas inscritas fueron mujeres.', ['58 personas inscritas mujeres']],
    ['Atendió a 40 alumnos. Sólo el 4 por ciento requirió tutoría.', ['40 alumnos', '4 alumnos que requirió tutoría']],
    ['Habrá 200 empleos directos y 30 indirectos.', ['200 empleos directos', '30 empleos indirectos']],
    // What is compared with elsewhere, subjects behind a clause.
    ['Los 120 tutores, contra 41 de la sede anterior, viajan.', ['120 tutores', '41 tutores']],
    ['La cuota que paga el club a los maestros es de 90 pesos.', ['90 cuota']],
    ['Recorrieron 14 juntas auxiliares y 7 escuelas.', ['14 juntas auxiliares', '7 escuelas']],
    ['Hubo 70 casos no graves y 20 graves.', ['70 casos no graves', '20 casos graves']],
    ['Asistieron 131 niñas, niños y adultos mayores.', ['131 niñas, niños y adultos mayores']],
    [
      'Se hicieron 300 huertos en 40 pueblos. ¶ Pueblo | Activos | Rurales ¶ Tepic | 30 | 12',
      ['300 huertos', '40 pueblos', '30 huertos activos', '12 huertos rurales'],
    ],
    [
      'Las becas se repartieron así: niñas de seis a ocho años, 480; jóvenes de 15 y más, 215, y maestras, 90.',
      ['480 becas a niñas de seis a ocho años', '215 becas a jóvenes de 15 y más', '90 becas a maestras'],
    ],
    [
      'De 0 a 4 años hubo 214 visitas; de 5 a 9, 83; de 10 a 14, mil 2.',
      ['214 visitas', '83 visitas de 5 a 9', '1002 visitas de 10 a 14'],
    ],
    [
      'El Hospital General de Tepic dio 171 pláticas; el Regional del Valle, 94; el de Compostela, 88, y los ocho restantes, en escuelas.',
      ['171 pláticas', '94 pláticas', '88 pláticas', '8 pláticas'],
    ],
    [
      'La feria tuvo 96 talleres: 71 de barro y 25 funciones; en 2021 fueron 38.',
      ['96 talleres', '71 talleres de barro', '25 funciones', '38 talleres'],
    ],
    [
      'En 2021 hubo tres ferias con mil 512 visitas; este 2022 serán cuatro y se espera pasar de las 2 mil 200.',
      ['3 ferias', '1512 visitas', '4 ferias', '2200 visitas'],
    ],
    [
      'Hubo 19 bodas y dos ferias. En 2021 se registraron 284 y 22, respectivamente.',
      ['19 bodas', '2 ferias', '284 bodas', '22 ferias'],
    ],
    [
      'Se dieron 612 becas, 76 cursos y 41 talleres. En 2021 fueron 1.6, 24 y 83 mil.',
      ['612 becas', '76 cursos', '41 talleres', '1600 becas', '24000 cursos', '83000 talleres'],
    ],
    ['Hubo 341 bodas. El Registro Civil realizó 97.', ['341 bodas', '97 bodas']],
    [
      'La reparación costaría 96 mil pesos; una dosis cuesta 77 pesos.',
      ['96000 costo de La reparación', '77 costo de dosis'],
    ],
    ['Se entregaron 500 libreros, con valor de 2 millones de pesos.', ['500 libreros', '2000000 valor de libreros']],
    ['Se había instruido a mil 656 personas, el 69 por ciento.', ['1656 personas', '69 personas']],
    ['El 61 por ciento de quienes la reciben son maestras.', ['61 maestras']],
    ['La beca promedio pasó de 16 mil pesos en 2019 a 17 mil 644.', ['16000 beca promedio', '17644 beca promedio']],
    [
      'Las causas son: hipertensión, 21 por ciento; obesidad, 18; diabetes, 15.',
      ['21 hipertensión', '18 obesidad', '15 diabetes'],
    ],
    [
      'Aulas activas hay 702: Colima, 214; Tecomán, 98.',
      ['702 aulas activas', '214 aulas activas', '98 aulas activas'],
    ],
    ['Las 350 aulas; se suman a las 128 existentes.', ['350 aulas', '128 aulas']],
    [
      'De los 90 talleres, 40 fueron de barro. De los rurales, 12 cerraron.',
      ['90 talleres', '40 talleres de barro', '12 talleres rurales que cerraron'],
    ],
    ['Se dieron 40 becas por mérito; mil 870, por el promedio.', ['40 becas por mérito', '1870 becas por el promedio']],
    ['Por sexo: maestras, 4 mil 120; alumnos, mil 830.', []],
  ]
  test.each(cases)('%s', (text, expected) => check(text, (fact) => fact.measure.name, expected))
})

describe('place', () => {
  const cases: readonly Case[] = [
    [
      'En Colima se atendió a 31 pacientes; en Tecomán, a 12, y en Manzanillo, a 9.',
      ['31 Colima', '12 Tecomán, Colima', '9 Manzanillo, Colima'],
    ],
    [
      'Se aplicaron 300 vacunas en Toluca, 210 en Saltillo y 90 en Tepic.',
      ['300 Toluca, Estado de México', '210 Saltillo, Coahuila', '90 Tepic, Nayarit'],
    ],
    [
      'El Hospital General de Zona No. 8 de Ensenada realizó 55 cirugías y 20 partos.',
      [
        '55 Hospital General de Zona 8, Ensenada, Baja California',
        '20 Hospital General de Zona 8, Ensenada, Baja California',
      ],
    ],
    ['Se realizaron 55 cirugías y 20 partos en Durango.', ['55 Durango', '20 Durango']],
    ['Hubo 300 partos en Mérida, de los cuales 120 fueron cesáreas.', ['300 Mérida, Yucatán', '120 Mérida, Yucatán']],
    ['En Puebla hubo 40 casos. También hubo 12 egresos.', ['40 Puebla', '12 Puebla']],
    ['En Puebla hubo 40 casos. ¶ También hubo 12 egresos.', ['40 Puebla', '12 nacional']],
    ['En Puebla hubo 40 casos y en Morelos 12. También hubo 7 egresos.', ['40 Puebla', '12 Morelos', '7 nacional']],
    ['Se otorgaron 900 consultas, 4 por ciento más que en Jalisco.', ['900 nacional', '4 nacional']],
    ['Llegaron 18 enfermeras provenientes de Oaxaca.', ['18 nacional']],
    ['Guanajuato y Michoacán sumaron 31 y 12 casos, respectivamente.', ['31 Guanajuato', '12 Michoacán']],
    ['Municipio | Dosis ¶ Acapulco | 410 ¶ Peña Zarca | 85', ['410 Acapulco, Guerrero', '85 Peña Zarca']],
    ['• Tecomán: 28 aulas ¶ • Cerro Quemado Alto: 22 aulas', ['28 Tecomán, Colima', '22 Cerro Quemado Alto']],
    ['Hubo bodas: Oaxaca 12, Guerrero cuatro y Puebla dos.', ['12 Oaxaca', '4 Guerrero', '2 Puebla']],
    [
      'Colima, Toluca y Tepic son las sedes con más bodas, con 31, 12 y 9, en ese orden.',
      ['31 Colima', '12 Toluca, Estado de México', '9 Tepic, Nayarit'],
    ],
    [
      'En el Hospital General Regional No. 49 de Los Mochis hubo 30 partos. ¶ Por hospital, el HGR 49 aporta 11 cesáreas.',
      ['30 Hospital General Regional 49, Los Mochis, Sinaloa', '11 Hospital General Regional 49, Los Mochis, Sinaloa'],
    ],
    [
      'El Hospital General de Zona No. 8 de Ensenada abrió. El nosocomio cuenta con 120 camas. ¶ En la ciudad hay 7 parques.',
      ['120 Hospital General de Zona 8, Ensenada, Baja California', '7 nacional'],
    ],
    ['El IMSS en Yucatán informó. La planta de Puebla envió dos lotes a la entidad.', ['2 Yucatán']],
    ['El IMSS en Yucatán informó. Veinte estados firmaron el convenio.', ['20 nacional']],
    [
      'El IMSS en Yucatán informó. La tasa es de 20.1 por ciento; la media nacional es de 4.4.',
      ['20.1 Yucatán', '4.4 nacional'],
    ],
    [
      'El IMSS en Jalisco informó. La UMF 20 de Zapopan atiende a 900 personas; le siguen la 34, con 615, y la 3, con 302.',
      [
        '900 Unidad de Medicina Familiar 20, Zapopan, Jalisco',
        '615 Unidad de Medicina Familiar 34, Jalisco',
        '302 Unidad de Medicina Familiar 3, Jalisco',
      ],
    ],
    [
      'El IMSS en Yucatán informó. Xanabá acumula 106 casos; Kinchil, 41.',
      ['106 Xanabá, Yucatán', '41 Kinchil, Yucatán'],
    ],
    [
      'El IMSS en Colima informó. Acudieron 320 maestros de Puebla (68) y Tlaxcala (41).',
      ['320 Colima', '68 Puebla', '41 Tlaxcala'],
    ],
    ['El IMSS en Colima concentra 23 por ciento de las bodas del país.', ['23 Colima']],
    [
      'El IMSS en Sonora informó. El Hospital General 5 de Mayo dio 40 becas.',
      ['40 Hospital General 5 de Mayo, Sonora'],
    ],
    [
      'El IMSS en Colima informó. Hay 26 becarios, 8 de ellos en Tijuana. Se dieron 90 talleres.',
      ['26 Colima', '8 Tijuana, Baja California', '90 Colima'],
    ],
  ]
  test.each(cases)('%s', (text, expected) => check(text, (fact) => fact.place.node.name, expected))
})

describe('items that break down the figure above them', () => {
  const cases: readonly Case[] = [
    [
      'Se recogieron 500 llantas, por las siguientes causas: ¶ a) Abandono en la calle: 310 ¶ b) Sin dueño: 150',
      ['500 llantas total', '310 llantas de abandono part', '150 llantas sin dueño part'],
    ],
    [
      'Hubo 100 bodas: ¶ 1. Por lo civil: 70 ¶ 2. En jardines: 30',
      ['100 bodas total', '70 bodas por lo civil part', '30 bodas en jardines part'],
    ],
    // What the lexicon counts by itself keeps its name.
    [
      'Se dieron 400 atenciones: ¶ • Consultas: 300 ¶ • Cirugías: 100',
      ['400 atenciones total', '300 consultas part', '100 cirugías part'],
    ],
    // A colon alone breaks nothing down.
    ['Llegaron 12 tráileres: ¶ • Mastógrafos: 2 ¶ • Sillas: 40', ['12 tráileres', '2 mastógrafos', '40 sillas']],
  ]
  test.each(cases)('%s', (text, expected) =>
    check(
      text,
      ({ measure, lists }) =>
        [measure.name.replace(/ en la calle$/, ''), ...new Set(lists.map((l) => l.role))].join(' '),
      expected,
    ),
  )
})

test('the places of a table', () => {
  check('Entidad | Becas ¶ Sonora | 1,200 ¶ Guerrero | 310 ¶ Total | 1,510', (fact) => fact.place.node.name, [
    '1200 Sonora',
    '310 Guerrero',
    '1510 nacional',
  ])
  check(
    'En Colima se dieron becas. ¶ Municipio | Becas ¶ San Marcos | 120 ¶ Total | 120',
    (fact) => fact.place.node.name,
    ['120 San Marcos', '120 Colima'],
  )
})

describe('period', () => {
  const of = ({ period }: Fact): string => `${period?.start ?? ''}..${period?.end ?? ''}`
  const cases: readonly Case[] = [
    ['Del 4 al 10 de julio se hicieron 30 partos.', ['30 2022-07-04..2022-07-10']],
    [
      'En 2020 se prestaron 300 libros. En el mismo lapso hubo 86 talleres, contra 97 del año anterior.',
      ['300 2020-01-01..2020-12-31', '86 2020-01-01..2020-12-31', '97 2019-01-01..2019-12-31'],
    ],
    [
      'Este año van 86 talleres, contra 97 del año anterior.',
      ['86 2022-01-01..2022-08-01', '97 2021-01-01..2021-12-31'],
    ],
    ['Se hicieron 19 partos en 2019 y 41 en 2020.', ['19 2019-01-01..2019-12-31', '41 2020-01-01..2020-12-31']],
    [
      'En mayo de 2021 se hicieron 19 partos, 8 por ciento más que en 2019.',
      ['19 2021-05-01..2021-05-31', '8 2021-05-01..2021-05-31'],
    ],
    [
      'Se hicieron 30 partos y 12 cesáreas en junio de 2022.',
      ['30 2022-06-01..2022-06-30', '12 2022-06-01..2022-06-30'],
    ],
    ['En lo que va del año van 30 partos.', ['30 2022-01-01..2022-08-01']],
    ['Año | Becas ¶ 2019 | 1,204 ¶ 2020 | 980', ['1204 2019-01-01..2019-12-31', '980 2020-01-01..2020-12-31']],
    ['Mes | Becas | Cursos ¶ Mayo de 2022 | 41 | 7', ['41 2022-05-01..2022-05-31', '7 2022-05-01..2022-05-31']],
    ['De octubre a diciembre se hicieron 30 partos.', ['30 2021-10-01..2021-12-31']],
    ['De octubre a diciembre se harán 30 jornadas.', ['30 2022-10-01..2022-12-31']],
    ['Suman 30 partos desde el 1 de marzo de 2022.', ['30 2022-03-01..2022-08-01']],
    ['Informó que en 2020 se hicieron 30 partos.', ['30 2020-01-01..2020-12-31']],
    [
      'En 2021 hubo 8 casos. ¶ En el mismo periodo de 2020 hubo 12 casos.',
      ['8 2021-01-01..2021-12-31', '12 2020-01-01..2020-12-31'],
    ],
    [
      'Del 4 al 10 de julio se aplicaron: ¶ • 120 vacunas ¶ • 80 pruebas',
      ['120 2022-07-04..2022-07-10', '80 2022-07-04..2022-07-10'],
    ],
    ['En el Día del Médico, que se celebra el 23 de octubre, se entregaron 40 premios.', ['40 ..']],
    ['Servicio | 2020 | 2021 ¶ Partos | 310 | 290', ['310 2020-01-01..2020-12-31', '290 2021-01-01..2021-12-31']],
    [
      'De enero al 21 de julio hubo 40 casos, 12 más que los 28 del mismo corte de 2021. Además, hubo cinco brotes.',
      [
        '40 2022-01-01..2022-07-21',
        '12 2022-01-01..2022-07-21',
        '28 2021-01-01..2021-07-21',
        '5 2022-01-01..2022-07-21',
      ],
    ],
    [
      'De enero a junio hubo 40 casos; el año pasado, a la misma fecha, eran 28. Se dieron 90 pláticas.',
      ['40 2022-01-01..2022-06-30', '28 2021-01-01..2021-06-30', '90 2022-01-01..2022-06-30'],
    ],
    [
      'De enero a junio hubo 40 casos. De acuerdo con el Panorama de la Semana 25, se dieron 90 pláticas.',
      ['40 2022-01-01..2022-06-30', '90 2022-01-01..2022-06-30'],
    ],
    [
      'En junio de 2022 se dieron 90 pláticas, contra 70 del año anterior, y 12 talleres.',
      ['90 2022-06-01..2022-06-30', '70 2021-01-01..2021-12-31', '12 2022-06-01..2022-06-30'],
    ],
    ['En junio de 2022 hubo seis partos de gemelos, el mayor número desde 2015.', ['6 2022-06-01..2022-06-30']],
    ['Para noviembre se tiene previsto abrir 60 aulas.', ['60 2022-11-01..2022-11-30']],
    [
      'Respecto al mismo periodo de 2021, en enero y febrero las visitas pasaron de 40 a 43.',
      ['40 2021-01-01..2021-02-28', '43 2022-01-01..2022-02-28'],
    ],
    ['Desde que inició el taller en marzo pasado se acumulan 240 visitas.', ['240 2022-03-01..2022-08-01']],
    [
      'Al 30 de junio hay 21 aulas. En los últimos doce meses se abrieron 8 aulas.',
      ['21 2022-06-30..2022-06-30', '8 2021-07-01..2022-06-30'],
    ],
    ['En mayo de 2022, en el teatro construido en 1974, hubo 30 funciones.', ['30 2022-05-01..2022-05-31']],
    [
      'De enero a junio hubo 30 bodas. ¶ En 2019 hubo 12 bodas. ¶ Por su parte, hubo 40 ferias.',
      ['30 2022-01-01..2022-06-30', '12 2019-01-01..2019-12-31', '40 2022-01-01..2022-06-30'],
    ],
    [
      'De enero a mayo iban 41 bodas. Por sede, Tepic aporta 22 y Compostela, ocho.',
      ['41 2022-01-01..2022-05-31', '22 2022-01-01..2022-05-31', '8 2022-01-01..2022-05-31'],
    ],
    ['Al 30 de junio iban 42 bodas.', ['42 2022-01-01..2022-06-30']],
    [
      'El año pasado se dieron 80 becas, 64 de ellas de idiomas, y se abrieron 30 aulas.',
      ['80 2021-01-01..2021-12-31', '64 2021-01-01..2021-12-31', '30 2021-01-01..2021-12-31'],
    ],
    [
      'Del 4 al 9 de julio tuvo lugar la segunda feria del año, en la que hubo 30 bodas.',
      ['30 2022-07-04..2022-07-09'],
    ],
    ['La fundación, que desde 2011 apoya al museo, entregó en mayo 90 libros.', ['90 2022-05-01..2022-05-31']],
    [
      'En el primer bimestre de 2022 hubo 30 bodas. ¶ En el bimestre se abrieron 8 aulas.',
      ['30 2022-01-01..2022-02-28', '8 2022-01-01..2022-02-28'],
    ],
    [
      'De enero a junio de 2022 hubo 30 bodas, contra 28 en enero-junio de 2021 y 25 en el de 2020.',
      ['30 2022-01-01..2022-06-30', '28 2021-01-01..2021-06-30', '25 2020-01-01..2020-06-30'],
    ],
    [
      'De enero a mayo hubo 30 bodas. ¶ La feria, del 19 al 23 de julio, dio 14 talleres. ¶ En el lapso se dieron 90 becas. ¶ Se abrieron 8 aulas.',
      [
        '30 2022-01-01..2022-05-31',
        '14 2022-07-19..2022-07-23',
        '90 2022-01-01..2022-05-31',
        '8 2022-01-01..2022-05-31',
      ],
    ],
    [
      'De enero a junio hubo 30 bodas. ¶ Para 2023 se contempla abrir 40 aulas. ¶ Se dieron 12 talleres y se abrirán dos más.',
      [
        '30 2022-01-01..2022-06-30',
        '40 2023-01-01..2023-12-31',
        '12 2022-01-01..2022-06-30',
        '2 2023-01-01..2023-12-31',
      ],
    ],
    [
      'En junio de 2022 hubo 30 bodas. En 2015 había apenas 12; hoy operan ocho salones. Se dieron 90 becas.',
      [
        '30 2022-06-01..2022-06-30',
        '12 2015-01-01..2015-12-31',
        '8 2022-08-01..2022-08-01',
        '90 2022-06-01..2022-06-30',
      ],
    ],
    [
      'De enero a junio hubo 87 bodas, 14 más que en el mismo periodo de 2021 (73). La meta de 2022 es llegar a 200 bodas.',
      [
        '87 2022-01-01..2022-06-30',
        '14 2022-01-01..2022-06-30',
        '73 2021-01-01..2021-06-30',
        '200 2022-01-01..2022-12-31',
      ],
    ],
    [
      'De los mil 40 partos ocurridos hasta mayo, 80 fueron de gemelos.',
      ['1040 2022-01-01..2022-05-31', '80 2022-01-01..2022-05-31'],
    ],
    [
      'En mayo de 2022 dijo sí el 68 por ciento de las familias (en 2019, 63 por ciento).',
      ['68 2022-05-01..2022-05-31', '63 2019-01-01..2019-12-31'],
    ],
    [
      'Con seis tráileres y once carpas, el Instituto dará durante octubre mil talleres.',
      ['6 2022-10-01..2022-10-31', '11 2022-10-01..2022-10-31', '1000 2022-10-01..2022-10-31'],
    ],
    [
      'En 2021 hubo 90 becas, 6 por ciento por encima de lo logrado en 2020.',
      ['90 2021-01-01..2021-12-31', '6 2021-01-01..2021-12-31'],
    ],
    [
      'El gasto fue de 90 pesos en mayo, contra 11 mil 38 de 2021.',
      ['90 2022-05-01..2022-05-31', '11038 2021-01-01..2021-12-31'],
    ],
    [
      'Del 4 al 10 de julio hubo 30 bodas. ¶ El Fondo alcanza hasta 2038. ¶ También hubo 12 ferias.',
      ['30 2022-07-04..2022-07-10', '12 2022-07-04..2022-07-10'],
    ],
  ]
  test.each(cases)('%s', (text, expected) => check(text, of, expected))
})

describe('stance', () => {
  const cases: readonly Case[] = [
    ['Se realizaron 40 cirugías.', ['40 achieved']],
    ['Se realizarán 40 cirugías.', ['40 planned']],
    ['La meta para la temporada es de 580 mil dosis.', ['580000 planned']],
    ['Se superó la meta al hacer 90 cirugías.', ['90 achieved']],
    ['Se hicieron 90 cirugías de las 75 que estaban programadas.', ['90 achieved', '75 planned']],
    ['Se otorgaron 900 consultas, 112 por ciento de lo programado.', ['900 achieved', '112 achieved']],
    ['Se prevé que acudan 300 personas.', ['300 planned']],
    [
      'Se otorgaron 90 becas, 102 por ciento de la meta programada, que era de 88.',
      ['90 achieved', '102 achieved', '88 planned'],
    ],
    ['Se ejercerán 58 pesos, de los que 22 ya fueron pagados.', ['58 planned', '22 achieved']],
    ['La plantilla será de 300 tutores, de los cuales se han contratado 102.', ['300 planned', '102 achieved']],
    ['De las becas, 30 serán de idiomas.', ['30 planned']],
    ['Ampliaremos el club con 40 espacios.', ['40 planned']],
    ['Se preparan 14 litros de té.', ['14 achieved']],
    ['La meta para el cierre de este año es incorporar a 75 alumnos.', ['75 planned']],
    ['Cuenta con capacidad para 80 pacientes.', ['80 capacity']],
    ['Se estima que hay 5 mil fumadores.', ['5000 estimated']],
    ['Se invertirán 30 millones de pesos para remodelar 12 clínicas.', ['30000000 planned', '12 planned']],
    ['No se registró ningún caso de sarampión.', ['0 denied']],
    ['Servicio | Meta | Realizado ¶ Partos | 310 | 290', ['310 planned', '290 achieved']],
    ['La meta era de 700 talleres; se dieron 742.', ['700 planned', '742 achieved']],
    ['Se tiene previsto abrir 60 aulas.', ['60 planned']],
    ['La intención es contratar a 420 médicos.', ['420 planned']],
    ['Queremos superar los 450 trasplantes.', ['450 planned']],
    ['Se darán 4 mil becas en sus 9 escuelas.', ['4000 planned', '9 achieved']],
    ['Para el cierre de 2022 se estiman 58 mil bodas.', ['58000 planned']],
    ['Las 24 salas abrirán, y las 241 escuelas suspendieron labores.', ['24 planned', '241 achieved']],
    ['Hubo 12 bodas en Tepic (se tenían previstas 30).', ['12 achieved', '30 planned']],
    ['• Tepic: 18 al 20 de agosto, 480 citas ¶ • Colima: 3 al 5 de julio, 90 citas', ['480 planned', '90 achieved']],
  ]
  test.each(cases)('%s', (text, expected) => check(text, (fact) => fact.stance, expected))
})

describe('figure and accrual', () => {
  const cases: readonly Case[] = [
    ['Otorgó 900 consultas, 120 más que en 2021.', ['900 level', '120 change']],
    ['Aumentó 300 camas.', ['300 change']],
    ['La espera bajó a 212 solicitudes.', ['212 level']],
    ['Se atienden 40 urgencias diarias.', ['40 rate']],
    ['El 62 por ciento de los alumnos son mujeres.', ['62 share']],
    ['Disminuye 38 por ciento la deserción', ['38 change']],
    ['La deserción bajó 38 por ciento.', ['38 change']],
    ['Se atendió a más de 40 mil personas.', ['40000 level']],
  ]
  test.each(cases)('%s', (text, expected) => check(text, (fact) => fact.figure, expected))

  const accruals: readonly Case[] = [
    ['Se han otorgado 900 consultas.', ['900 to_date']],
    ['Se otorgaron 900 consultas.', ['900 in_period']],
    ['Hubo 5 donaciones para sumar 31 en lo que va del año.', ['5 in_period', '31 to_date']],
  ]
  test.each(accruals)('%s', (text, expected) => check(text, (fact) => fact.accrual, expected))
})

describe('amounts that go on in millions', () => {
  const cases: readonly Case[] = [
    [
      'Se invirtieron 2 mil 348 millones de pesos: mil 690 en obra y 658 en equipo.',
      ['2348000000 money', '1690000000 money', '658000000 money'],
    ],
    ['La nómina creció a 412 millones de pesos, contra 380 de 2021.', ['412000000 money', '380000000 money']],
    ['Se invirtieron 2 millones de pesos y 30 horas.', ['2000000 money']],
    ['Se invirtieron 86 millones de pesos en 12 aulas.', ['86000000 money', '12 count']],
    ['Atendió a 1.5 millones de alumnos; en Tepic, a 320 mil.', ['1500000 count', '320000 count']],
  ]
  test.each(cases)('%s', (text, expected) => check(text, (fact) => fact.quantity.unit, expected))
})

describe('base, speaker, institution', () => {
  test.each<Case>([
    ['Otorgó 900 consultas, 12 por ciento más que en 2019.', ['900', '12 que en 2019']],
    ['El incremento fue de 18 por ciento respecto a 2021.', ['18 respecto a 2021']],
    ['El 40 por ciento de las consultas fue a distancia.', ['40 de las consultas fue a distancia']],
  ])('base: %s', (text, expected) => check(text, (fact) => fact.base ?? '', expected))

  test.each<Case>([
    [
      'El doctor Luis Arce, jefe de Urgencias, explicó que hubo 40 ingresos. Detalló que 12 fueron niños.',
      ['40 El doctor Luis Arce, jefe de Urgencias', '12 El doctor Luis Arce, jefe de Urgencias'],
    ],
    [
      'Hubo 40 ingresos, informó la doctora Ana Ríos, directora del hospital.',
      ['40 la doctora Ana Ríos, directora del hospital'],
    ],
    ['Hubo 40 ingresos.', ['40']],
  ])('speaker: %s', (text, expected) => check(text, (fact) => fact.attributedTo ?? '', expected))

  test.each<Case>([
    ['El ISSSTE otorgó 900 consultas.', ['900 ISSSTE']],
    ['En coordinación con el ISSSTE, se otorgaron 900 consultas.', ['900']],
    ['Institución | Dosis ¶ Pemex | 1,140', ['1140 PEMEX']],
  ])('institution: %s', (text, expected) =>
    check(text, (fact) => (fact.evidence.institution.rule === 'publisher' ? '' : (fact.institution ?? '')), expected),
  )
})

describe('programme', () => {
  test.each([
    // An event of one place is none of the next …
    [
      'En Jalisco se realizó la Jornada de Lectura, con 40 talleres. ¶ En Colima se dieron 26 talleres.',
      ['40 Jornada de Lectura', '26'],
    ],
    // … which goes on with that of all of them.
    [
      'En la 5ª Jornada Nacional se dieron 90 becas. ¶ En Jalisco se realizó la Jornada de Lectura, con 40 talleres. ¶ En Colima se dieron 26 talleres.',
      ['90 5ª Jornada Nacional', '40 Jornada de Lectura', '26 5ª Jornada Nacional'],
    ],
    [
      'En Jalisco se realizó la Jornada de Lectura, con 40 talleres. ¶ Se dieron también 26 becas.',
      ['40 Jornada de Lectura', '26 Jornada de Lectura'],
    ],
  ] satisfies readonly Case[])('%s', (text, expected) => check(text, (fact) => fact.programme?.text ?? '', expected))
})
