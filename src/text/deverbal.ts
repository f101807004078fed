/**
 * How nouns are made of verbs: what stands at the end of the noun, and what the verb may have there instead. «-acion» of
 * «vacunación» → «vacunar»; «-ccion» of «detección», «reducción», «protección», «construcción» → ctar, cir, ger, ir.
 */
const SUFFIXES: readonly (readonly [noun: string, verb: readonly string[]])[] = Object.entries({
  aciones: 'ar',
  acion: 'ar',
  uciones: 'uir',
  ucion: 'uir',
  iciones: 'ir er',
  icion: 'ir er',
  cciones: 'ctar cir ger gir ir ccionar',
  ccion: 'ctar cir ger gir ir ccionar',
  pciones: 'bir ptar pcionar',
  pcion: 'bir ptar pcionar',
  nciones: 'nder nir ncionar',
  ncion: 'nder nir ncionar',
  siones: 'der dir tir ter sar sionar tar',
  sion: 'der dir tir ter sar sionar tar',
  amientos: 'ar',
  amiento: 'ar',
  imientos: 'er ir',
  imiento: 'er ir',
  adores: 'ar',
  ador: 'ar',
  adoras: 'ar',
  adora: 'ar',
  edores: 'er',
  edor: 'er',
  idores: 'ir',
  idor: 'ir',
  aduras: 'ar',
  adura: 'ar',
  ajes: 'ar',
  aje: 'ar',
  anzas: 'ar',
  anza: 'ar',
  antes: 'ar',
  ante: 'ar',
  ientes: 'er ir',
  iente: 'er ir',
  entes: 'er ir',
  ente: 'er ir',
  encias: 'er ir',
  encia: 'er ir',
}).map(([noun, verb]) => [noun, verb.split(' ')])

const SHORTEST_ROOT = 3

/** The verbs that a folded noun may be made of, as infinitives, whether there are such verbs or not: «aseguramiento» → asegurar. */
export function* possibleVerbs(noun: string): Generator<string> {
  for (const [ending, verbs] of SUFFIXES) {
    if (noun.length - ending.length < SHORTEST_ROOT || !noun.endsWith(ending)) continue
    const root = noun.slice(0, -ending.length)
    for (const verb of verbs) yield root + verb
  }
}
