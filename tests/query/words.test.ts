import { expect, test } from 'vitest'
import { isBulletinWord, isLightWord, isStopWord } from '#core/query/words/cues.ts'
import { verbForms } from '#core/text/verb-forms.ts'

const idle = (word: string): boolean => isStopWord(word) || isLightWord(word) || isBulletinWord(word)
const words = (line: string): readonly string[] => line.trim().split(/\s+/)

test.each(
  words(`
  menciona mencionan mencionaron mencionaba reporta reportaba informan informo señala señalan indicaron anuncian
  anunciaba publico_ describen detallan precisan especifica consignan asienta documentaron expone manifiesta refieren
  muestran muestra enseñame mostraron proporciono brindaron ofrecieron otorgaba entregaron facilito presto suministro
  consiguieron obtuvieron buscame encontraste hallaron ubicame mandame compartenos pasame regalame sacaron
  hicieron haciendo efectuaron ejecutaron practicaba llevaron desarrollaron lograron concretaron realizandose
  ocurrieron sucedio aconteció_ resultaron quedaron corresponde pertenecen representan significa equivale implicaron
  contabilizaron sumaron totalizan ascendieron calcularon cuantifican registraban acumularon_
  queremos quisiera necesitamos requiero ocupamos interesa sabemos conozco entiendo averigua puedes deberia suelen
  ponme dinos dame diganos muestranos mandanoslo platicanos cuentame haznos
  conjunto serie lote monto volumen clase clases especie variedad categoria rubro renglon concepto apartado punto
  viñeta linea lineas parrafo frase encabezado titulo lista tabla balance contexto aspecto asunto tema detalle
  etapa temporada tramo lapso momento ocasion epoca fase sitio lugar zona pais territorio evento edicion avance
  manera forma modo modalidad nota boletin comunicado documento reporte informe publicacion noticia articulo version
  estadistica indicador dato cifra numero totalidad resultado saldo
  oficialmente efectivamente exactamente precisamente concretamente basicamente supuestamente aparentemente digamos
  oye porfa gracias disculpa fijate neta verdad
`).filter((w) => !w.endsWith('_')),
)('«%s» says nothing of a figure', (word) => expect(idle(word)).toBe(true))

test.each(
  words(`
  cancelaron canceladas fallaron fallidas fracasaron exitosas gratuitas gratis urgentes privadas publicas infantiles
  pediatricas masculinos femeninas negaron rechazadas murieron fallecieron pendientes pospuestas aplazadas suspendidas
  complicadas robotica ambulatorias nocturnas domiciliarias electivas programadas_ nuevas viejas graves leves
  retrasadas perdidas robadas repetidas correctivas esteticas cosmeticas experimentales extranjeros migrantes
  embarazadas ancianos jovenes menores_ hombres mujeres niños bebes llamadas muestras citas tomas
  vacunas ambulancias camas sueldos huelga presupuesto becas multas quejas demandas robots drones
  negros blancos rurales urbanas indigenas voluntarios particulares
`).filter((w) => !w.endsWith('_')),
)('«%s» narrows or turns a figure', (word) => expect(idle(word)).toBe(false))

const isForm = verbForms(['mostrar', 'publicar', 'decir', 'ofrecer'], { decir: ['dij', 'dig', 'dic'] }, new Set(['di']))

test.each([
  ['muestran', true],
  ['mostraba', true],
  ['muestranoslas', true],
  ['publiquen', true],
  ['publicaron', true],
  ['ofrezco', true],
  ['dijeron', true],
  ['dime', true],
  ['diganme', true],
  ['monstruo', false],
  ['republica', false],
  ['diente', false],
  ['dinero', false],
])('«%s» is a form: %s', (word, form) => expect(isForm(word)).toBe(form))
