/** Letters that Mexican writers exchange, as they sound: h silent, b=v, s=c=z=x, y=ll, g=j before e and i, ñ without its tilde. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ch/g, '1'],
  [/h/g, ''],
  [/v/g, 'b'],
  [/qu(?=[ei])/g, 'k'],
  [/gu(?=[ei])/g, 'g'],
  [/g(?=[ei])/g, 'j'],
  [/cc|xc|sc/g, 's'],
  [/c(?=[ei])/g, 's'],
  [/[cq]/g, 'k'],
  [/[zx]/g, 's'],
  [/ll/g, 'y'],
  [/ñ/g, 'n'],
  [/ph/g, 'f'],
  [/w/g, 'u'],
  [/mp|np|mb|nb/g, 'nb'],
  [/([^aeiou])\1/g, '$1'],
]

/** A word as it sounds: «sirujias» and «cirugías» are one. */
export const soundOf = (word: string): string => SOUNDS.reduce((sound, [from, to]) => sound.replace(from, to), word)
