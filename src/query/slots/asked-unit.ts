import type { Token } from '../../text/token.ts'

/**
 * What sort of figure a question wants: «¿qué porcentaje…?», «¿cuánto costó…?», «¿cuántas…?», «¿de cuánto fue…?» (whatever
 * is no mere count); null where it does not say.
 */
export type AskedUnit = 'percent' | 'money' | 'count' | 'amount'

const PERCENT = /^(?:porcentajes?|porciento|proporcion|tasa|%)$/
const MONEY =
  /^(?:dinero|pesos|presupuestos?|montos?|costos?|costaron?|cuestan?|inversion|invertir|invirti(?:o|eron)|inviert[ae]n?|gastos?|gastar|gastan?|gastaron|erogo|erogaron|erogacion|ejerci(?:o|eron)|importe|precio)$/
// «¿qué cobertura se alcanzó?», «¿cuál es la ocupación?»
const WHICH = /^(?:que|cual|cuanta)$/
const SHARES = /^(?:coberturas?|avances?|ocupacion|abasto|cumplimiento|eficacia|efectividad|prevalencia)$/
const OF_HOW_MUCH = new Set(['de', 'a', 'en'])
const COUNT = /^(?:cuant[oa]s|numero|cantidad)$/

/** The sort of figure asked for, by the first word that says one; a share is one however it is counted. */
export function askedUnit(tokens: readonly Token[]): AskedUnit | null {
  const says = (pattern: RegExp): boolean => tokens.some(({ fold }) => pattern.test(fold))
  const perCent = tokens.some(({ fold }, i) => fold === 'por' && tokens[i + 1]?.fold === 'ciento')
  if (perCent || says(PERCENT)) return 'percent'
  if (tokens.some(({ fold }, i) => COUNT.test(fold) && countsPesos(tokens, i + 1))) return 'money'
  if (says(COUNT)) return 'count'
  if (says(WHICH) && says(SHARES)) return 'percent'
  if (says(MONEY)) return 'money'
  return tokens.some(({ fold }, i) => fold === 'cuanto' && OF_HOW_MUCH.has(tokens[i - 1]?.fold ?? '')) ? 'amount' : null
}

/** «¿cuántos pesos…?», «¿cuántos millones de pesos…?» */
const countsPesos = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 3).some(({ fold }, i) => fold === 'pesos' && (i === 0 || tokens[at + 1]?.fold === 'de'))
