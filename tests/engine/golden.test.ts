import { expect, test } from 'vitest'
import { engine } from './seeds.ts'

/** Whole answers, read against the bulletins; the lines that name a source are left out. */
const GOLDEN: readonly (readonly [question: string, ...lines: string[]])[] = [
  [
    '¿Cuántos trasplantes de córnea hubo?',
    '353 trasplantes de córnea · nacional · 1 abr–12 sep 2021 (año inferido)',
    '  «Del 1 de abril al 12 de septiembre […] También se efectuaron 956 trasplantes: 442 de riñón, 353 de córnea, 120 de médula ósea, 31 hepáticos y 10 de corazón.»',
    'Lo más reciente: 10 · 10ª Jornada Nacional de Continuidad de Servicios Ordinarios, 29–31 jul 2022 (año inferido)',
    'También: 2 · 31 may–6 jun 2021   ⚠ Aviso: La cifra impresa de trasplantes de córnea (nacional, 31 may–6 jun 2021) es 2; las unidades nombradas suman 11 (4 + 5 + 2).',
  ],
  [
    '¿Cuántas mastografías hubo en mayo de 2021?',
    'No hay cifra de todo mayo de 2021.',
    '3,487 mastografías · nacional · 26 abr–2 may 2021',
    '  «Del 26 de abril al 2 de mayo […] …consultas de medicina familiar, seis mil 77 consultas de especialidad, tres mil 487 mastografías, dos mil 409 detecciones de hipertensión arterial, dos mil 331…»',
    'Lo más reciente: 5,355 · 31 may–6 jun 2021',
  ],
  [
    '¿Cuántas cirugías hubo?',
    '475,725 cirugías · nacional · acumulado 1 abr–12 sep 2021 (año inferido)',
    '  «…consultas de especialidad y 35 millones 919 mil 359 de medicina familiar; 475 mil 725 cirugías y 956 trasplantes, de los cuales 442 fueron de riñón, 353 de córnea,…»',
    '⚠ Aviso: El boletín imprime cifras distintas: 475,725 y 475,275.',
    '  475,725: el cuerpo de 002_4e7f88594abcbb5c.txt; el cuerpo de 003_68c7b72851ca9453.txt',
    '  475,275: el resumen de 002_4e7f88594abcbb5c.txt',
    '  Encabeza la que imprimen más textos.',
    'Lo más reciente: 28,105 · acumulado 11 mar–31 jul 2022 (año inferido)',
    'También: 958 · 31 may–6 jun 2021',
    'También: 1,919 · 26 abr–2 may 2021',
  ],
  [
    '¿Qué hospitales trasplantaron médula ósea?',
    'UMAE Hospital de Especialidades 25, Monterrey, Nuevo León: 38 trasplantes de médula ósea · acumulado 1 ene–6 jun 2021',
    '  «…UMAE Hospital de Especialidades 25, con tres pacientes trasplantados de médula ósea, para acumular 38 durante el año.»',
    'Hospital General CMN La Raza, Ciudad de México: 2 trasplantes de médula ósea · 31 may–6 jun 2021',
    '  «Entre el 31 de mayo y el 6 de junio […] El Hospital General CMN La Raza, trasplantó cinco pacientes de córnea para sumar 36 en lo que va del año, además de trasplantar dos más de médula ósea.»',
    'UMAE Hospital de Especialidades 25, Monterrey, Nuevo León: 3 trasplantes de médula ósea · 31 may–6 jun 2021',
    '  «Entre el 31 de mayo y el 6 de junio […] …cirugía plástica, destaca la UMAE Hospital de Especialidades 25, con tres pacientes trasplantados de médula ósea, para acumular 38 durante el año.»',
  ],
  [
    '¿Cuántos trasplantes de pulmón hubo?',
    'Los boletines no dan trasplantes de pulmón. De trasplantes hay cifras de hígado, riñón, córnea, médula ósea y corazón.',
    'Se buscó en 5 boletines, 144 cifras.',
  ],
  [
    '¿Se hicieron vasectomías en Oaxaca?',
    'Sí. Sin cifra de Oaxaca: «Entre las acciones relevantes de la estrategia destacan la realización de jornadas de vasectomía y salpingoclasia en las unidades médicas de Segundo Nivel de atención de Oaxaca y Sinaloa, en ésta última Representación del IMSS se realizaron 162 Oclusión Tubaria Bilateral (OTB) y 15 vasectomías.»',
  ],
  [
    '¿Cuánto suman los trasplantes de riñón y de hígado de la 10ª Jornada?',
    '15 en total (trasplantes de riñón y trasplantes de hígado) · 14 + 1',
    '  14 trasplantes de riñón · 10ª Jornada Nacional de Continuidad de Servicios Ordinarios, 29–31 jul 2022 (año inferido)',
    '  1 trasplante de hígado · 10ª Jornada Nacional de Continuidad de Servicios Ordinarios, 29–31 jul 2022 (año inferido)',
  ],
  [
    '¿Cómo han evolucionado las mastografías?',
    'Subieron: 3,487 → 5,355 mastografías',
    '  Aumento de 1,868',
    '  3,487 mastografías · nacional · 26 abr–2 may 2021 (7 días)',
    '  5,355 mastografías · nacional · 31 may–6 jun 2021 (7 días)',
    '  505,437 mastografías · nacional · 1 abr–12 sep 2021 (año inferido) (165 días)',
    '⚠ Aviso: Los periodos miden distinto; no son comparables: sólo las ventanas de la misma duración forman la tendencia.',
  ],
  ['¿Cuándo se publicó el boletín 185/2021?', 'Publicado el 5 de mayo de 2021'],
  [
    '¿Cuadran los trasplantes de la 10ª Jornada?',
    'Sí. Las sumas impresas cuadran.',
    'Las partes de trasplantes (nacional, 29–31 jul 2022) suman el total impreso: 14 + 10 + 5 + 1 = 30.',
  ],
]

test.each(GOLDEN)('%s', (question, ...lines) => {
  const shown = engine()
    .ask(question)
    .text.split('\n')
    .filter((line) => !line.endsWith('.txt]'))
  expect(shown).toEqual(lines)
})
