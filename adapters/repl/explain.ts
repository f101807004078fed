import type { Answer } from '#core'

type Asked = Answer['understood']['selections'][number]
type Slot = keyof Asked

const slotNames: Readonly<Record<Slot, string>> = {
  measure: 'medida',
  place: 'lugar',
  period: 'periodo',
  programme: 'programa',
  institution: 'institución',
  stance: 'carácter',
  accrual: 'acumulación',
  figure: 'clase de cifra',
  bulletin: 'boletín',
}

const origins = { said: 'dicho', inherited: 'heredado', assumed: 'supuesto' } as const

/** How an answer came about: what the question was read as, and the rule that filled each slot of each figure. */
export function explain({ understood, facts }: Answer): string[] {
  return [
    `Pregunta: acto «${understood.act}»${understood.operation ? `, operación «${understood.operation}»` : ''}`,
    ...understood.corrections.map(({ from, to }) => `  «${from}» se leyó «${to}»`),
    ...understood.unknown.map((word) => `  «${word}» no se reconoce`),
    ...understood.selections.flatMap(explainSelection),
    ...facts.flatMap(explainFact),
  ]
}

const explainSelection = (asked: Asked): string[] =>
  (Object.keys(slotNames) as Slot[]).flatMap((slot) => {
    const value = asked[slot]
    return value ? [`  ${slotNames[slot]}: «${value.text}» (${origins[value.origin]})`] : []
  })

function explainFact({ fact, fit }: Answer['facts'][number]): string[] {
  const rules = Object.entries(fact.evidence).map(([slot, { basis, rule }]) => {
    return `  ${slotNames[slot as Slot]}: ${rule} (${basis})`
  })
  return [`Cifra: «${fact.citation.quote.replace(/\s+/g, ' ')}», ajuste «${fit}»`, ...rules]
}
