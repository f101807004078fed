import { expect, test } from 'vitest'
import { possibleNouns } from '#core/text/denominal.ts'

test.each([
  ['diarreicas', 'diarrea'],
  ['diabeticos', 'diabetes'],
  ['hipertensas', 'hipertension'],
  ['obesos', 'obesidad'],
  ['asmatica', 'asma'],
  ['anemicos', 'anemia'],
  ['epilepticos', 'epilepsia'],
  ['artriticas', 'artritis'],
  ['alcoholicos', 'alcohol'],
  ['alergica', 'alergia'],
  ['infecciosas', 'infeccion'],
  ['tuberculosos', 'tuberculosis'],
  ['cancerosos', 'cancer'],
  ['parasitarias', 'parasito'],
  ['hospitalarias', 'hospital'],
])('«%s» may be made of «%s»', (adjective, noun) => expect(possibleNouns(adjective)).toContain(noun))

test.each(['personal', 'medico', 'musica', 'caso', 'gente', 'salario', 'basica', 'gas', 'primaria'])(
  '«%s» is made of no noun of three letters',
  (word) => expect(possibleNouns(word).filter((noun) => noun.length < 4)).toEqual([]),
)
