import { expect, test } from 'vitest'
import { chosen } from '#core/query/thread/choice.ts'
import { normalise } from '#core/query/words/normalise.ts'
import { splitQuestions } from '#core/query/words/split.ts'

test.each([
  ['¿Cuántas cirugías hubo? ¿Y cuándo fue?', ['¿Cuántas cirugías hubo?', '¿Y cuándo fue?']],
  ['Fueron 353 de córnea, ¿verdad?', ['Fueron 353 de córnea, ¿verdad?']],
  ['¿Fueron 353 de córnea? ¿verdad?', ['¿Fueron 353 de córnea? ¿verdad?']],
  ['En Sinaloa, ¿hubo más vasectomías o más OTB?', ['En Sinaloa, ¿hubo más vasectomías o más OTB?']],
  ['¿cuántos trasplantes??', ['¿cuántos trasplantes??']],
])('%s', (line, questions) => expect(splitQuestions(line)).toEqual(questions))

const CHOICES = ['¿Cuántas cirugías hubo en mayo?', '¿Cuántas cirugías hubo en julio?', '¿Cuántas consultas hubo?']

test.each([
  ['2', 1],
  ['la segunda', 1],
  ['la primera', 0],
  ['la última', 2],
  ['la de julio', 1],
  ['la de cirugías', null],
  ['¿y en Torreón hubo trasplantes de riñón?', null],
  ['7', null],
])('«%s» picks %s', (reply, index) => expect(chosen(reply, CHOICES)).toBe(index === null ? null : CHOICES[index]))

test.each([
  ['ctos trasplantes d riñon', 'cuántos trasplantes de riñon'],
  ['how many cirugías', 'cuántos cirugías'],
  ['la cifra 1 529 812', 'la cifra 1529812'],
  ['el 800 623 2323', 'el 800 623 2323'],
  ['¿CUÁNTAS CIRUGÍAS?', '¿cuántas cirugías?'],
  ['trasplantes 🫀🙏🏽', 'trasplantes'],
])('«%s» is read «%s»', (written, read) => expect(normalise(written).text).toBe(read))
