import type { Operation } from '../../query/query.ts'
import { change } from './change.ts'
import { difference } from './differences.ts'
import { goal } from './goals.ts'
import type { Operator } from './operator.ts'
import { breakdown, compare, extreme, rank } from './rankings.ts'
import { share } from './shares.ts'
import { average, except, ratio, sum } from './sums.ts'
import { trend } from './trend.ts'

/** The operator of each operation; `latest` only orders, so the value handler does it. */
export const OPERATORS: Readonly<Record<Operation, Operator | null>> = {
  sum,
  difference,
  ratio,
  share,
  change,
  compare,
  rank,
  most: extreme(1),
  least: extreme(-1),
  latest: null,
  trend,
  breakdown,
  average,
  except,
  goal,
}
