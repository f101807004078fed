/** A question over the package's bulletins with the figures that they print for it; none where they print none. */
export interface BenchQuestion {
  readonly text: string
  /** Two where a bulletin contradicts itself: either is printed. */
  readonly values: readonly number[]
}

const rows = (table: string): BenchQuestion[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', value = ''] = line.split(' = ')
      return { text: text.trim(), values: value.trim() === '' ? [] : value.split(' o ').map(Number) }
    })

/** Read off the bulletins by hand: plain, without accents, misspelt, by synonyms, of one place, days or event. */
export const ANSWERED: readonly BenchQuestion[] = rows(`
¿Cuántas mastografías se hicieron del 26 de abril al 2 de mayo? = 3487
¿Cuántas mastografías hubo del 31 de mayo al 6 de junio de 2021? = 5355
mastografias del 1 de abril al 12 de septiembre = 505437
¿Cuántas consultas de medicina familiar se dieron del 26 de abril al 2 de mayo? = 12840
consultas de medicina familiar entre el 31 de mayo y el 6 de junio = 30614
¿Cuántas consultas de medicina familiar hubo en la 7ª Jornada? = 139157
¿Cuántas consultas de especialidad hubo en la séptima jornada? = 17779
consultas de especialidad del 26 de abril al 2 de mayo de 2021 = 6077
¿Cuántas consultas de especialidad se otorgaron del 31 de mayo al 6 de junio? = 7309
¿Cuántas consultas de especialidad se otorgaron en la 10ª Jornada? = 19333 o 23138
consultas de medicina familiar de la 10ª jornada nacional de continuidad = 55396 o 58610
¿Cuántas consultas de especialidad suman las diez Jornadas de 2022? = 220048
¿Cuántas consultas de medicina familiar del 11 de marzo al 31 de julio de 2022? = 678503
¿Cuántas cirugías se realizaron del 31 de mayo al 6 de junio de 2021? = 958
cirugias del 26 de abril al 2 de mayo = 1919
¿Cuántas intervenciones quirúrgicas hubo en la 7ª Jornada Nacional? = 2537
¿Cuántas cirugías hubo en la 10ª Jornada? = 2590
cirugías del 11 de marzo al 31 de julio de 2022 = 28105
¿Cuántos trasplantes de riñón hubo del 1 de abril al 12 de septiembre? = 442
transplantes renales del 1 de abril al 12 de septiembre = 442
¿Cuántos trasplantes de riñón se hicieron del 31 de mayo al 6 de junio? = 8
¿Cuántos trasplantes de riñón se hicieron en la 10ª Jornada? = 14
¿Cuántos trasplantes de córnea hubo en la décima jornada? = 10
¿Cuántos trasplantes de cornea del 1 de abril al 12 de septiembre? = 353
¿Cuántos trasplantes de médula ósea hubo del 1 de abril al 12 de septiembre de 2021? = 120
trasplantes de medula osea de la 10a jornada = 5
¿Cuántos trasplantes hepáticos hubo del 1 de abril al 12 de septiembre? = 31
¿Cuántos trasplantes de hígado en la 10ª Jornada? = 1
¿Cuántos trasplantes de corazón hubo? = 10
trasplantes cardiacos del 1 de abril al 12 de septiembre = 10
¿Cuántos trasplantes hubo en total del 1 de abril al 12 de septiembre? = 956
¿Cuántos trasplantes en total en la 10ª Jornada? = 30
¿Cuántos trasplantes hubo del 11 de marzo al 31 de julio de 2022? = 195
¿Cuántas detecciones de diabetes hubo del 26 de abril al 2 de mayo? = 2331
detecsiones de diabetes del 31 de mayo al 6 de junio = 5447
¿Cuántas detecciones de diabetes mellitus hubo del 1 de abril al 12 de septiembre? = 2615789
detecciones de hipertensión del 26 de abril al 2 de mayo = 2409
detecciones de hipertension arterial del 31 de mayo al 6 de junio = 6281
¿Cuántas detecciones de hipertensión hubo del 1 de abril al 12 de septiembre? = 5701194
¿Cuántas detecciones de cáncer cervicouterino hubo del 31 de mayo al 6 de junio? = 1600
detecciones de cáncer cérvico uterino del 26 de abril al 2 de mayo = 1082
¿Cuántas detecciones de cáncer cérvico-uterino del 1 de abril al 12 de septiembre? = 955952
¿Cuántas exploraciones clínicas de mama hubo del 31 de mayo al 6 de junio? = 2989
exploraciones de mama del 26 de abril al 2 de mayo = 1536
¿Cuántas donaciones cadavéricas hubo en 2021? = 129
¿Cuántas vasectomías se hicieron en Sinaloa? = 15
¿Cuántas oclusiones tubarias bilaterales hubo en Sinaloa? = 162
¿Cuántas consultas dio el Hospital de Traumatología Magdalena de las Salinas? = 606
¿Cuántas cirugías hizo la UMAE Magdalena de las Salinas? = 99
¿Cuántas tomografías hubo en Magdalena de las Salinas? = 10
¿Cuántos trasplantes de médula ósea acumula el Hospital de Especialidades 25 de Monterrey? = 38
¿Cuántos trasplantes de riñón hizo el Hospital de Especialidades del CMN Siglo XXI? = 4
trasplantes de riñon en Torreón = 2
¿Cuántos cateterismos cardiacos se hicieron en León? = 2
¿Cuántas atenciones se dieron en la 10ª Jornada? = 139962
¿Cuántas atenciones se otorgaron del 11 de marzo al 31 de julio de 2022? = 1529812
¿Cuántas acciones se realizaron en la 7ª Jornada? = 211946
¿Cuál era la meta de atenciones de la 10ª Jornada? = 126247
¿Cuántas detecciones hubo en la 10ª Jornada? = 46215 o 51270
¿Cuántos estudios auxiliares de diagnóstico hubo en la 10ª Jornada? = 2703 o 4278
`)

/** Nothing of these is printed: another measure, place, time or institution, or another matter. */
export const UNANSWERABLE: readonly BenchQuestion[] = rows(`
¿Cuántos trasplantes de pulmón hubo? =
¿Cuántas cesáreas se hicieron del 26 de abril al 2 de mayo? =
¿Cuántas cirugías hubo en Yucatán? =
¿Cuántas mastografías hubo en agosto de 2022? =
¿Cuántas consultas de medicina familiar hubo en 2019? =
¿Cuántos trasplantes de córnea se hicieron en Tijuana? =
¿Cuántas vasectomías hubo en Oaxaca? =
¿Cuántas vacunas contra la influenza se aplicaron? =
¿Cuántas consultas de especialidad dio el ISSSTE? =
¿Cuántos médicos se contrataron? =
¿Quién ganará el mundial? =
¿Cuánto cuesta un boleto de avión a Cancún? =
`)
