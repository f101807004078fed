import type { Zone } from './fact.ts'

/** What the parts of a bulletin are called, in answers and findings alike: «el cuerpo de 002.txt», «en el resumen». */
export const zoneNames: Readonly<Record<Zone, string>> = {
  headline: 'el título',
  summary: 'el resumen',
  body: 'el cuerpo',
  table: 'la tabla',
  front_matter: 'el encabezado del archivo',
}
