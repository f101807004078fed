import type { Config } from './config.ts'

/** A command's work: takes the words after its name, gives the exit code. */
export type Run = (args: readonly string[], config: Config) => Promise<number>
