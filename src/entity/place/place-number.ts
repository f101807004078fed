import { foldAt, type PlaceText, skipNoise } from './place-words.ts'

const MARKERS = new Set(['no', 'num', 'numero', 'n', 'nº', 'n°', '#', 'nro'])
const COUNTED = new Set(['mil', 'millones', 'millon', '%', 'años', 'dias', 'horas', 'camas'])

/** The number of a unit: «33», «No. 33», «Núm. 1-A»; `marked` where only one with «No.» counts. */
export function numberAt(
  text: PlaceText,
  i: number,
  marked: boolean,
): { readonly number: string; readonly to: number } | null {
  let at = skipNoise(text, i)
  const marker = MARKERS.has(foldAt(text, at))
  if (marker) {
    at++
    while (foldAt(text, at) === '.' || foldAt(text, at) === '°' || foldAt(text, at) === 'º') at++
  }
  const token = text.tokens[at]
  if ((marked && !marker) || token?.kind !== 'number' || !/^\d{1,4}$/.test(token.text)) return null
  const letter = foldAt(text, at + 1) === '-' ? text.tokens[at + 2] : text.tokens[at + 1]
  const number = token.text.replace(/^0+(?=\d)/, '')
  if (
    letter &&
    letter.text.length === 1 &&
    /[A-D]/.test(letter.text) &&
    (foldAt(text, at + 1) === '-' || !letter.spaced)
  ) {
    return { number: `${number}-${letter.fold}`, to: foldAt(text, at + 1) === '-' ? at + 3 : at + 2 }
  }
  if (!marker && isQuantity(text, at + 1)) return null
  return { number, to: at + 1 }
}

// «hospitales 25 mil», «HGZ 33 por ciento» count something; «33 de Torreón» and «33 y 45» are names.
const isQuantity = (text: PlaceText, i: number): boolean =>
  COUNTED.has(foldAt(text, i)) || (foldAt(text, i) === 'por' && foldAt(text, i + 1) === 'ciento')
