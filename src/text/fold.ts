// One UTF-16 unit in, one out: an offset into the folded text is an offset into the text itself.
const folded = new Map<string, string>()

function foldUnit(unit: string): string {
  if (unit === 'ñ' || unit === 'Ñ') return 'ñ'
  const base = unit.normalize('NFD').charAt(0).toLowerCase()
  return base.length === 1 ? base : unit
}

/**
 * Lower case without accents, ñ kept, of the same length as the text: «Cirugías del AÑO» → «cirugias del año».
 * Dictionaries, patterns and comparisons all work on this form.
 */
export function fold(text: string): string {
  return ASCII.test(text) ? text.toLowerCase() : text.replace(FOLDED, foldPart)
}

const FOLDED = /[A-Z]+|[^\0-\x7f]/g

function foldPart(part: string): string {
  if (part <= 'Z') return part.toLowerCase()
  let f = folded.get(part)
  if (f === undefined) {
    f = foldUnit(part)
    folded.set(part, f)
  }
  return f
}

// Most words of most texts need no more than lower case.
const ASCII = /^[\x20-\x7e]*$/
