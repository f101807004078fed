/** What is asked the bench's questions: a figure, or null for a refusal. */
export interface Contender {
  readonly name: string
  answer(question: string): number | null
}

/** One text of the corpus that all contenders are given. */
export interface BenchText {
  readonly source: string
  readonly text: string
}
