/**
 * Roots that no rule gives, by the verb that others end in: what holds of «tener» holds of «obtener», «detener»,
 * «mantener». The last of a row may be the root of its participle: «puest-o».
 */
const ROOTS: Readonly<Record<string, string>> = {
  abrir: 'abiert',
  caber: 'cup quep cabr',
  caer: 'cay caig',
  cubrir: 'cubiert',
  decir: 'dij dig dic dich',
  ducir: 'duj duzc',
  hacer: 'hic hiz hag hech',
  imprimir: 'impres',
  morir: 'muert',
  poder: 'pud podr',
  poner: 'pus pong pondr puest',
  querer: 'quis querr',
  romper: 'rot',
  saber: 'sup sepa sabr',
  salir: 'salg saldr',
  scribir: 'scrit',
  solver: 'suelt',
  tener: 'tuv teng tendr',
  traer: 'traj tray traig',
  valer: 'valg valdr',
  venir: 'vin veng vendr',
  ver: 'vist',
  volver: 'vuelt',
}

/** The irregular roots of an infinitive, folded: «obtener» → obtuv, obteng, obtendr; none for a regular verb. */
export function irregularRootsOf(infinitive: string): readonly string[] {
  for (let from = 0; from <= infinitive.length - SHORTEST; from++) {
    const roots = ROOTS[infinitive.slice(from)]
    if (roots) return roots.split(' ').map((root) => infinitive.slice(0, from) + root)
  }
  return []
}
const SHORTEST = 3
