import type { Run } from '../command.ts'

/** Every command with the module that does it, loaded only when it is called. To add one: its file and a row here. */
export const commands: Readonly<Record<string, () => Promise<{ readonly run: Run }>>> = {
  start: () => import('../repl/main.ts'),
  ask: () => import('./ask.ts'),
  extract: () => import('./extract.ts'),
  audit: () => import('./audit.ts'),
  ingest: () => import('./ingest.ts'),
  store: () => import('./store.ts'),
  gaps: () => import('./gaps.ts'),
  rules: () => import('./rules.ts'),
  slack: () => import('../slack/main.ts'),
  discord: () => import('../discord/main.ts'),
}
