import { listed } from '../text/listed.ts'
import type { Verdict } from './checked.ts'
import type { ScopeSlot } from './slots.ts'

/** What the check says: what is printed, never «verdadero» or «falso». */
export const words = {
  verdicts: {
    match: 'coincide',
    rounding: 'redondeo correcto',
    other_scope: 'la cifra existe, con otro alcance',
    differs: 'difiere',
    absent: 'no aparece en los boletines',
    uncheckable: 'no se puede cotejar',
  } as const satisfies Record<Verdict, string>,
  slots: {
    measure: 'otra medida',
    place: 'otro lugar',
    period: 'otro periodo',
    programme: 'otro programa',
    stance: 'otro carácter (realizado o planeado)',
    institution: 'otra institución',
  } as const satisfies Record<ScopeSlot, string>,
  printed: (line: string) => `Se imprime: ${line}`,
  elsewhere: (slots: readonly string[], line: string) => `Con ${listed(slots)}: ${line}`,
  here: (line: string) => `Con el alcance que se menciona se imprime: ${line}`,
  hasOthers: (lines: readonly string[]) => `De esa medida se imprime: ${lines.join('; ')}`,
  noMeasure: (name: string) => `Los boletines no dan ${name}.`,
  noProportion: (name: string) => `Los boletines no dan esa proporción o cambio de ${name}.`,
  ofSomethingElse: (line: string) => `Esa cifra se imprime de otra medida: ${line}`,
  onlyHedged: (line: string) => `Los boletines no son tan precisos: ${line}`,
  noMeasureRead: 'No se reconoce qué cuenta.',
  warning: (message: string) => `⚠ Aviso: ${message}`,
  counts: {
    match: (n: number) => (n === 1 ? '1 coincide' : `${n} coinciden`),
    rounding: (n: number) => (n === 1 ? '1 es redondeo correcto' : `${n} son redondeos correctos`),
    other_scope: (n: number) => (n === 1 ? '1 existe con otro alcance' : `${n} existen con otro alcance`),
    differs: (n: number) => (n === 1 ? '1 difiere' : `${n} difieren`),
    absent: (n: number) => (n === 1 ? '1 no aparece' : `${n} no aparecen`),
    uncheckable: (n: number) => (n === 1 ? '1 no se puede cotejar' : `${n} no se pueden cotejar`),
  } as const satisfies Record<Verdict, (n: number) => string>,
  summary: (n: number, counts: string) => `${n === 1 ? '1 cifra' : `${n} cifras`}: ${counts}.`,
  nothing: 'El texto no tiene cifras que cotejar.',
} as const
