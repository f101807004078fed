import { expect, test } from 'vitest'
import { namelessWords } from '#core/answer/replay/nameless-words.ts'
import { fold } from '#core/text/fold.ts'

/** Asserts which of the unknown words of a question may be kept. */
function checkKept(question: string, unknown: string, kept: string): void {
  const words = (list: string): string[] => list.split(' ').filter(Boolean).map(fold)
  expect([...namelessWords(question, new Set(words(unknown)))].sort()).toEqual(words(kept).sort())
}

test.each<[question: string, unknown: string, kept: string]>([
  ['¿Cuántos robots usaron en Sinaloa?', 'robots', 'robots'],
  ['Robots usados en cirugía', 'robots', 'robots'],
  ['¿cuántos robots y cuántos drones hubo?', 'robots drones', 'robots drones'],
  ['CUANTOS ROBOTS HUBO', 'robots', 'robots'],
  ['¿cuántos (robots)?', 'robots', 'robots'],
  // capitals
  ['¿Cuántas cirugías hizo la unidad de Zurrutia?', 'zurrutia', ''],
  ['¿Cuántos iPhones hubo?', 'iphones', ''],
  // frequent names, with and without company
  ['cirugias de hernandez', 'hernandez', ''],
  ['¿cuántas consultas dio guadalupe?', 'guadalupe', ''],
  ['xitlali hernandez pregunta por consultas', 'xitlali', ''],
  // rare names: two together, or introduced
  ['consultas de xitlali zurrutia', 'xitlali zurrutia', ''],
  ['soy zurrutia, cuantas consultas hubo', 'zurrutia', ''],
  ['me llamo zurrutia', 'zurrutia', ''],
  ['consultas del dr. zurrutia', 'zurrutia', ''],
  ['consultas de la doctora zurrutia', 'zurrutia', ''],
  ['trasplantes a mi mamá zurrutia', 'zurrutia', ''],
  // addresses and accounts
  ['avisar a zurrutia@correo.mx', 'zurrutia correo mx', ''],
  ['@zurrutia consultas', 'zurrutia', ''],
  ['ver zurrutia.mx/robots', 'zurrutia mx robots', ''],
  ['folio a7b', 'a b', ''],
  // what is a name once is one everywhere
  ['¿y robots? la doctora robots', 'robots', ''],
])('%s', checkKept)
