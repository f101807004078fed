const CHOICE = /\[([^[\]]*)\]/

/**
 * Every phrase that a pattern of the vocabulary stands for: «[resume|resumen del] boletin» is two phrases,
 * «el [ultimo|] dato» is «el ultimo dato» and «el dato».
 */
export const variantsOf = (pattern: string): readonly string[] =>
  // Most phrases leave no choice.
  pattern.includes('[') ? chosen(pattern) : [pattern]

function chosen(pattern: string): readonly string[] {
  const choice = CHOICE.exec(pattern)
  if (!choice) return [pattern.replaceAll(/ {2,}/g, ' ').trim()]
  const [whole, options = ''] = choice
  const before = pattern.slice(0, choice.index)
  const behind = pattern.slice(choice.index + whole.length)
  return options.split('|').flatMap((option) => chosen(before + option + behind))
}
