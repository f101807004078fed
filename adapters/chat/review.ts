/** What was found in a file before anything of it is kept. */
export interface Review {
  readonly title: string
  /** How many figures were read. */
  readonly facts: number
  /** What does not add up, within the text and against the bulletins. */
  readonly alarms: readonly string[]
  /** What is worth knowing and no fault: sums that close, inferred years. */
  readonly notes: readonly string[]
  /** Titles of bulletins that it repeats or copies. */
  readonly duplicateOf: readonly string[]
  /** The alarms that set it against bulletins. */
  readonly conflicts: readonly string[]
  /** Why it could not be read and what to do, else null. */
  readonly problem: string | null
}
