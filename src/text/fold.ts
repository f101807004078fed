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
  if (ASCII.test(text)) return text.toLowerCase()
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i)
    let f = folded.get(unit)
    if (f === undefined) {
      f = foldUnit(unit)
      folded.set(unit, f)
    }
    out += f
  }
  return out
}

// Most words of most texts need no more than lower case.
const ASCII = /^[\x20-\x7e]*$/
