import { expect, test } from 'vitest'
import { readText } from './seeds.ts'

// Where a figure is that names no place: the home of its bulletin, by how newsrooms open theirs.

const cases: readonly (readonly [opens: string, place: string])[] = [
  ['Cierra la feria con 41 talleres\n\nH. Veracruz, Ver., martes 3 de mayo de 2022.- Terminó la feria.', 'Veracruz'],
  ['Cierra la feria con 41 talleres\n\nHeroica Matamoros, Tamps.- Terminó la feria.', 'Tamaulipas'],
  ['Cierra la feria con 41 talleres\n\n**Apizaco, Tlax.** El programa terminó.', 'Tlaxcala'],
  ['Visita la feria a 41 poblanas y poblanos\n\nEl programa terminó.', 'Puebla'],
  ['Visita la feria a 41 tlaxcaltecas\n\nEl programa terminó.', 'Tlaxcala'],
  ['Visita la feria a 41 mexicanos\n\nEl programa terminó.', 'nacional'],
  ['Visita la feria a 41 poblanos y a 12 colimenses\n\nEl programa terminó.', 'nacional'],
]

test.each(cases)('%j', (opens, place) => {
  const { facts } = readText('prueba.md', `# ${opens}\n\nHubo 52 becas.\n`)
  expect(facts.find(({ quantity }) => quantity.value === 52)?.place.node.name).toBe(place)
})
