import { formatDigits } from '../entity/number/number-format.ts'
import { formatShort } from '../entity/period/period-format.ts'
import type { Fact } from '../facts/fact.ts'
import { zoneNames } from '../facts/zone-names.ts'
import { listed } from '../text/listed.ts'

// Every sentence of the audit: what is printed, never whose fault; what is worked out is said to be.

/** «61,250». */
export const digits = formatDigits

/** «442 + 353 + 120 = 915»; the middle of a long sum is left out. */
const sumOf = (values: readonly number[]): string => values.map(digits).join(' + ')

/** «en el resumen», «en el cuerpo y en la tabla»; each zone once. */
export const zonesOf = (facts: readonly Fact[]): string =>
  listed([...new Set(facts.map((fact) => `en ${zoneNames[fact.zone]}`))])

/** «cirugías (nacional, 29–31 jul 2022)». */
const subjectOf = (fact: Fact): string => {
  const when = fact.period ? `, ${formatShort(fact.period)}` : ''
  const plan = fact.stance === 'planned' ? ', planeado' : ''
  return `${fact.measure.name} (${fact.place.node.name}${when}${plan})`
}

const gap = (total: number, sum: number): string =>
  sum < total ? `faltan ${digits(total - sum)}` : `sobran ${digits(sum - total)}`

/** Every sentence of a finding. */
export const say = {
  sumOk: (total: Fact, sum: number, parts: readonly number[]) =>
    `Las partes de ${subjectOf(total)} suman el total impreso: ${sumOf(parts)} = ${digits(sum)}.`,
  sumMismatch: (total: Fact, sum: number, printed: number) =>
    `Las partes de ${subjectOf(total)} suman ${digits(sum)}; el total impreso es ${digits(printed)}: ${gap(printed, sum)}.`,
  sumSlip: (printed: number, closing: number) =>
    ` Con ${digits(closing)} en lugar de ${digits(printed)} la suma cerraría (inferencia).`,
  sumConflict: (total: Fact, zone: string, sum: number, parts: readonly number[], where: string) =>
    `El boletín imprime ${digits(total.quantity.value)} ${subjectOf(total)} ${zone}; los enumerados ${where} suman ${digits(sum)} (${sumOf(parts)}).`,
  partExceeds: (whole: Fact, part: Fact) =>
    `El total impreso de ${subjectOf(whole)} es ${digits(whole.quantity.value)}; una de sus partes, ${part.measure.name}, es mayor: ${digits(part.quantity.value)}.`,
  unitsExceed: (whole: Fact, sum: number, parts: readonly number[]) =>
    `La cifra impresa de ${subjectOf(whole)} es ${digits(whole.quantity.value)}; las unidades nombradas suman ${digits(sum)}${parts.length > 1 ? ` (${sumOf(parts)})` : ''}.`,
  unitsShort: (whole: Fact, sum: number) =>
    `Las unidades nombradas de ${subjectOf(whole)} suman ${digits(sum)}; la cifra impresa es ${digits(whole.quantity.value)}: ${gap(whole.quantity.value, sum)}.`,
  matchesPlan: (plan: Fact, sum: number, planned: readonly number[]) =>
    `Las cifras impresas como realizadas${planned.length > 0 ? `, con ${listed(planned.map(digits))} de lo planeado,` : ''} suman ${digits(sum)}: coincide con lo planeado de ${plan.measure.name}, ${digits(plan.quantity.value)} (coincidencia de la suma, no una meta impresa por renglón).`,
  equalsPlan: (fact: Fact, plan: Fact) =>
    `El boletín imprime ${digits(fact.quantity.value)} ${subjectOf(fact)} como realizado; coincide con lo planeado, ${digits(plan.quantity.value)}, y difiere de la otra cifra impresa.`,
  conflict: (fact: Fact, count: number, values: readonly string[], one: boolean) =>
    `${one ? 'El boletín imprime' : 'Los boletines imprimen'} ${COUNTS[count] ?? digits(count)} cifras de ${subjectOf(fact)}: ${listed(values)}.`,
  transposition: (fact: Fact, values: readonly string[], one: boolean) =>
    `${one ? 'El boletín imprime' : 'Los boletines imprimen'} dos cifras de ${subjectOf(fact)} con los mismos dígitos en otro orden: ${listed(values)}.`,
  more: (n: number) => (n === 1 ? 'otra más' : `otras ${digits(n)}`),
  valueIn: (value: number, where: string) => `${digits(value)} ${where}`,
  ocr: (fact: Fact, lead: number, other: number) =>
    `Una copia de ${subjectOf(fact)} dice ${digits(other)} y otra ${digits(lead)}: difieren en un dígito que el escaneo confunde (inferencia).`,
  superseded: (fact: Fact, lead: number, other: number) =>
    `Un boletín posterior imprime ${digits(lead)} ${subjectOf(fact)}; el anterior imprimía ${digits(other)}.`,
  corrected: (fact: Fact, was: number, bulletin: string) =>
    `${digits(fact.quantity.value)} ${subjectOf(fact)} corrige la cifra anterior, ${digits(was)} (${bulletin}).`,
  rounding: (fact: Fact, raw: string, exact: number) =>
    `«${raw}» es el redondeo de ${digits(exact)} ${subjectOf(fact)}.`,
  duplicate: (sources: readonly string[]) =>
    `${listed(sources)} son copias del mismo boletín: cuentan como un testigo.`,
  differentScope: (name: string, wide: string, narrow: string) =>
    `Hay cifras de ${name} con distinto alcance: ${wide}; ${narrow}.`,
  differentUnit: (a: Fact, b: Fact) =>
    `${digits(a.quantity.value)} ${a.measure.name} y ${digits(b.quantity.value)} ${b.measure.name} cuentan cosas distintas.`,
  weekday: (printed: string, date: string, actual: string) =>
    `El boletín imprime «${printed}»; el ${date} es ${actual}.`,
  noSuchDay: (printed: string) => `El boletín imprime «${printed}»; ese día no existe en el calendario.`,
  reversed: (printed: string) => `El boletín imprime «${printed}»; el fin es anterior al inicio.`,
  edition: (name: string, a: string, b: string) => `${name} aparece con dos fechas: ${a} y ${b}.`,
  editionOrder: (early: string, earlyDays: string, late: string, lateDays: string) =>
    `${early} aparece con fecha ${earlyDays}, posterior a la de ${late}, ${lateDays}.`,
  numberYear: (number: string, year: number) => `El número impreso es ${number}; la fecha impresa es de ${year}.`,
  percent: (printed: string, part: number, total: number, computed: number) =>
    `El boletín imprime ${printed}; ${digits(part)} de ${digits(total)} es ${digits(computed)} %.`,
  percentChange: (printed: string, from: number, to: number, computed: number) =>
    `El boletín imprime ${printed}; de ${digits(from)} a ${digits(to)} hay ${digits(computed)} %.`,
  yearInferred: (year: string) =>
    `El boletín no imprime el año; ${year} es una inferencia por días de la semana, contexto o copia.`,
} as const

const COUNTS: Readonly<Record<number, string>> = { 2: 'dos', 3: 'tres', 4: 'cuatro' }
