import type { Fact } from '../../facts/fact.ts'
import { isFunctionWord } from '../../facts/features.ts'
import { tokenize } from '../../text/token.ts'

/** What tells the figures of a list apart, as printed, by their ids. */
export type Labels = ReadonlyMap<string, string>

/** « · el ISSSTE»: the label of a figure, where its line does not say it already. */
export function unsaidLabel({ id }: Fact, line: string, labels?: Labels): string {
  const label = labels?.get(id) ?? ''
  const said = new Set(tokenize(line).map((token) => token.fold))
  return tokenize(label).every((token) => said.has(token.fold) || isFunctionWord(token.fold)) ? '' : ` · ${label}`
}
