import { beginsLike, type VerbGroup } from '../../entity/measure/verbs.ts'

/** Whether a verb tells how many there are, not how many came: «hay», «concentra», «se tienen registrados». */
export const stands = ({ folds }: VerbGroup): boolean => beginsLike(folds, STANDING)

const STANDING: readonly string[] = [
  'hay$',
  'existen$',
  'tiene$',
  'tienen$',
  'cuenta$',
  'cuentan$',
  'concentra$',
  'concentran$',
  'agrupa$',
  'agrupan$',
  'reune$',
  'reunen$',
  'esta$',
  'estan$',
  'permanece$',
  'permanecen$',
  'asciende$',
  'ascienden$',
  'suma$',
  'suman$',
  'espera$',
  'esperan$',
]
