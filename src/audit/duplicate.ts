import type { Bulletin } from '../facts/bulletin.ts'
import { ALARMS, type Finding } from '../facts/finding.ts'
import { say } from './say.ts'

/** Bulletins of one cluster: one release under several headers. */
export const duplicate = (bulletins: readonly Bulletin[]): Finding => ({
  kind: 'duplicate',
  alarm: ALARMS.duplicate,
  values: [],
  message: say.duplicate(bulletins.map(({ source }) => source)),
  citations: bulletins.map((bulletin) => openingOf(bulletin)),
  facts: [],
  bulletins: bulletins.map(({ id }) => id),
})

function openingOf({ source, title, reading }: Bulletin) {
  const start = Math.max(0, reading.source.search(/\S/))
  const end = Math.max(start, reading.source.slice(0, start + 60).trimEnd().length)
  return { source, bulletin: title, quote: reading.source.slice(start, end), start, end }
}
