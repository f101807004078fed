/** What was typed, without accents, capitals and opening signs: «¿Cuántos…» → «cuantos…». */
export const typed = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[¿¡\s]+/, '')
