import type { Dice } from './dice.ts'
import { type DraftBulletin, type Slot, type Style, Writer } from './draft-bulletin.ts'

/** «a, b y c» of figures with what each counts. */
function listed(items: readonly (readonly [Slot, string])[]): (string | Slot)[] {
  return items.flatMap(([slot, noun], i) => {
    const lead = i === 0 ? '' : i === items.length - 1 ? ' y ' : ', '
    return [...(lead ? [lead] : []), slot, ` ${noun}`]
  })
}

const SERVICES = [
  'consultas de medicina familiar',
  'consultas de especialidad',
  'cirugías',
  'mastografías',
  'detecciones de diabetes mellitus',
  'detecciones de hipertensión arterial',
  'estudios de laboratorio',
  'ultrasonidos',
  'sesiones de hemodiálisis',
  'radiografías',
]
const ORGANS = ['riñón', 'córnea', 'médula ósea', 'hígado', 'corazón', 'pulmón']
const STATES = ['Jalisco', 'Oaxaca', 'Sinaloa', 'Yucatán', 'Chihuahua', 'Tabasco', 'Nuevo León', 'Durango']
const UNITS = [
  ['Jalisco', 'Hospital General de Zona 14'],
  ['Sonora', 'Hospital General de Zona 5'],
  ['Yucatán', 'Hospital General Regional 12'],
  ['Puebla', 'Hospital General Regional 36'],
  ['Guanajuato', 'Hospital General de Zona 21'],
] as const
const WEEKS = [
  'Del 7 al 13 de marzo de 2022',
  'Del 4 al 10 de julio de 2022',
  'Entre el 17 y el 23 de octubre de 2022',
  'En la semana del 6 al 12 de febrero de 2023',
  'Del 29 de agosto al 4 de septiembre de 2022',
] as const

const styleOf = (dice: Dice): Style => dice.pick(['press', 'digits'] as const)
const sum = (slots: readonly Slot[]): number => slots.reduce((total, { value }) => total + value, 0)

/** Figures of three to six digits that no rounding makes look alike. */
const figures = (dice: Dice, writer: Writer, n: number, low = 200, high = 90_000): Slot[] => {
  const style = styleOf(dice)
  return Array.from({ length: n }, () =>
    writer.figure(dice.whole(low, high) * 10 + dice.pick([1, 2, 3, 4, 6, 7, 8, 9]), style),
  )
}

type Family = (dice: Dice, writer: Writer) => void

/** A weekly bulletin: a total with a colon or «de las cuales», its services. */
const week: Family = (dice, w) => {
  const names = dice.shuffle(SERVICES).slice(0, dice.whole(3, 6))
  const parts = figures(dice, w, names.length)
  const total = w.figure(sum(parts), parts[0]?.style ?? 'digits')
  const generic = dice.pick(['acciones', 'atenciones', 'servicios'])
  const items = listed(parts.map((part, i) => [part, names[i] ?? '']))
  w.write`Fortalece IMSS la atención en todo el país\n\n`
  const cue = dice.whole(0, 2)
  if (cue === 0)
    w.write`${dice.pick(WEEKS)} el Instituto Mexicano del Seguro Social (IMSS) realizó ${total} ${generic}: ${items}.\n`
  else if (cue === 1)
    w.write`${dice.pick(WEEKS)} el Instituto Mexicano del Seguro Social (IMSS) otorgó ${total} ${generic}, de las cuales ${items}.\n`
  else
    w.write`${dice.pick(WEEKS)} el Instituto Mexicano del Seguro Social (IMSS) otorgó un total de ${total} ${generic}. De estas, se realizaron ${items}.\n`
  w.evidence.push({ kind: 'sum', total: total.id, parts: parts.map(({ id }) => id) })
}

/** Transplants by organ. */
const organs: Family = (dice, w) => {
  const names = dice.shuffle(ORGANS).slice(0, dice.whole(3, 5))
  const parts = figures(dice, w, names.length, 3, 60)
  const total = w.figure(sum(parts), 'digits')
  const first = dice.pick(['fueron de', 'de'])
  const items = listed(parts.map((part, i) => [part, `${i === 0 ? first : 'de'} ${names[i]}`]))
  w.write`Incrementa IMSS la actividad de trasplantes\n\n`
  w.write`${dice.pick(WEEKS)} el Instituto Mexicano del Seguro Social (IMSS) efectuó ${total} trasplantes${dice.pick([', de los cuales ', ': '])}${items}.\n`
  w.evidence.push({ kind: 'sum', total: total.id, parts: parts.map(({ id }) => id) })
}

/** One measure by state. */
const states: Family = (dice, w) => {
  const names = dice.shuffle(STATES).slice(0, dice.whole(3, 5))
  const parts = figures(dice, w, names.length)
  const total = w.figure(sum(parts), parts[0]?.style ?? 'digits')
  const measure = dice.pick(['mastografías', 'cirugías', 'consultas de especialidad'])
  const items = listed(parts.map((part, i) => [part, `en ${names[i]}`]))
  w.write`Acerca IMSS servicios a la población\n\n`
  w.write`${dice.pick(WEEKS)} el Instituto Mexicano del Seguro Social (IMSS) realizó ${total} ${measure}: ${items}.\n`
  w.evidence.push({ kind: 'sum', total: total.id, parts: parts.map(({ id }) => id) })
}

/** Bullets that the body says again. */
const repeats: Family = (dice, w) => {
  const names = dice.shuffle(SERVICES).slice(0, dice.whole(2, 4))
  const summary = figures(dice, w, names.length)
  const body = summary.map(({ value }) => w.figure(value, styleOf(dice)))
  const days = dice.pick(WEEKS)
  w.write`Avanza IMSS en la recuperación de servicios\n\n`
  w.write`• ${days} se realizaron ${listed(summary.map((slot, i) => [slot, names[i] ?? '']))}.\n\n`
  w.write`El Instituto Mexicano del Seguro Social (IMSS) mantiene la estrategia de recuperación de servicios en sus tres niveles de atención.\n\n`
  w.write`${days} se otorgaron ${listed(body.map((slot, i) => [slot, names[i] ?? '']))}, con la participación del personal de base.\n`
  for (const [i, slot] of summary.entries()) w.evidence.push({ kind: 'repeat', a: slot.id, b: body[i]?.id ?? '' })
}

/** A total in a bullet, its parts in the body; no word ties them. */
const across: Family = (dice, w) => {
  const names = dice.shuffle(SERVICES).slice(0, dice.whole(3, 5))
  const parts = figures(dice, w, names.length)
  const total = w.figure(sum(parts), parts[0]?.style ?? 'digits')
  const days = dice.pick(WEEKS)
  w.write`Supera IMSS expectativas de jornada nacional\n\n`
  w.write`• ${days} el Instituto otorgó ${total} atenciones.\n\n`
  w.write`El Instituto Mexicano del Seguro Social (IMSS) acercó servicios a su derechohabiencia en todo el país.\n\n`
  w.write`${days} se realizaron ${listed(parts.map((part, i) => [part, names[i] ?? '']))}.\n`
  w.evidence.push({ kind: 'sum', total: total.id, parts: parts.map(({ id }) => id) })
}

/** A result above its goal, the services of the result. */
const plan: Family = (dice, w) => {
  const names = dice.shuffle(SERVICES).slice(0, dice.whole(3, 5))
  const parts = figures(dice, w, names.length)
  const goals = parts.map(({ value }) => value - dice.whole(10, Math.max(11, Math.floor(value / 4))))
  const style = parts[0]?.style ?? 'digits'
  const result = w.figure(sum(parts), style)
  const planned = w.figure(
    goals.reduce((a, b) => a + b, 0),
    style,
  )
  w.write`Supera IMSS las metas de su jornada\n\n`
  w.write`${dice.pick(WEEKS)} el Instituto Mexicano del Seguro Social (IMSS) realizó ${result} atenciones de las ${planned} planeadas. `
  w.write`De estas, se otorgaron ${listed(parts.map((part, i) => [part, names[i] ?? '']))}.\n`
  w.evidence.push({ kind: 'sum', total: result.id, parts: parts.map(({ id }) => id) })
  w.evidence.push({ kind: 'plan', plan: planned.id, result: result.id, list: parts.map(({ id }) => id), goals })
}

/** A national figure and the units that stand for part of it. */
const units: Family = (dice, w) => {
  const chosen = dice.shuffle(UNITS).slice(0, dice.whole(2, 4))
  const parts = figures(dice, w, chosen.length, 3, 40)
  const organ = dice.pick(ORGANS)
  const whole = w.figure(sum(parts), 'digits')
  w.write`Destaca IMSS la donación de órganos\n\n`
  w.write`${dice.pick(WEEKS)} el Instituto Mexicano del Seguro Social (IMSS) realizó en todo el país ${whole} trasplantes de ${organ}.\n\n`
  chosen.forEach(([state, unit], i) => {
    w.write`En ${state}, el ${unit} realizó ${parts[i] as Slot} trasplantes de ${organ}.${i === chosen.length - 1 ? '\n' : ' '}`
  })
  w.evidence.push({ kind: 'units', whole: whole.id, parts: parts.map(({ id }) => id) })
}

/** Text that closes nothing, or need not: no edit of it is evidence, and nothing of it is wrong. */
const traps: Family = (dice, w) => {
  const [a, b, c, d] = figures(dice, w, 4) as [Slot, Slot, Slot, Slot]
  const days = dice.pick(WEEKS)
  const total = sum([a, b, c, d])
  const large = w.figure(total * 2 + dice.whole(1, 900), 'digits')
  const hedged = w.figure(Math.ceil(total / 1000) * 1000, 'digits')
  w.write`Realiza IMSS jornada de atención\n\n`
  const kind = dice.whole(0, 7)
  if (kind === 0)
    w.write`${days} el IMSS realizó ${large} acciones, entre las que destacan ${a} consultas de medicina familiar, ${b} cirugías y ${c} mastografías.\n`
  if (kind === 1)
    w.write`${days} el IMSS realizó ${large} acciones: ${a} consultas de medicina familiar, ${b} cirugías y ${c} mastografías, entre otras.\n`
  if (kind === 2)
    w.write`${days} el IMSS realizó cerca de ${hedged} acciones: ${a} consultas de medicina familiar, ${b} cirugías, ${c} mastografías y ${d} ultrasonidos.\n`
  if (kind === 3)
    w.write`${days} el IMSS otorgó ${a} consultas de medicina familiar, ${b} cirugías, ${c} mastografías y ${d} ultrasonidos. En Jalisco se otorgaron ${w.figure(a.value - 500, 'digits')} consultas de medicina familiar.\n`
  if (kind === 4)
    w.write`${days} el IMSS atendió a ${large} pacientes, de los cuales ${a} fueron mujeres y ${b} mayores de 60 años.\n`
  if (kind === 5)
    w.write`${days} el IMSS realizó ${w.figure(a.value + b.value + c.value + d.value, 'digits')} trasplantes: ${a} de riñón (${w.figure(a.value - 7, 'digits')} de donador vivo y ${w.figure(7, 'digits')} de donador cadavérico), ${b} de córnea, ${c} de hígado y ${d} de corazón.\n`
  if (kind === 6)
    w.write`${days} el IMSS realizó ${a} cirugías. En lo que va de 2022 el Instituto acumula ${large} cirugías. La meta para 2023 es de ${w.figure(large.value + 10_000, 'digits')} cirugías.\n`
  if (kind === 7)
    w.write`${days} el IMSS realizó ${a} cirugías y ${b} ultrasonidos en 35 representaciones. Para la 9ª Jornada Nacional, del 24 al 26 de noviembre de 2023, se realizarán ${c} cirugías y ${d} ultrasonidos.\n`
}

export const FAMILIES = { week, organs, states, repeats, across, plan, units, traps } as const satisfies Record<
  string,
  Family
>

export function generate(name: keyof typeof FAMILIES, dice: Dice): DraftBulletin {
  const writer = new Writer()
  FAMILIES[name](dice, writer)
  return { name, pieces: writer.pieces, evidence: writer.evidence }
}
