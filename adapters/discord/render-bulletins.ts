import type { BulletinRow } from '../chat/listings.ts'
import { words } from '../chat/words.ts'
import { escaped } from './escape.ts'
import { type Sheet, textSheet } from './sheet.ts'

/** `/boletines`: each with its place in the list, by which `/boletin` finds it. */
export function bulletinsSheet(rows: readonly BulletinRow[]): Sheet {
  if (rows.length === 0) return textSheet([[words.noBulletins]])
  const count = rows.length === 1 ? '1 boletín' : `${rows.length} boletines`
  return textSheet([
    [`### ${count}`],
    ...rows.map((row, i) => [`**${i + 1}.** ${escaped(row.title)}`, `-# ${detailsOf(row)}`]),
  ])
}

/** «boletín 12/2021 · 6 mar 2021 · IMSS · de este servidor». */
const detailsOf = ({ number, date, institution, own }: BulletinRow): string =>
  [
    number && `boletín ${escaped(number)}`,
    date && escaped(date),
    institution && escaped(institution),
    own && 'de este servidor',
  ]
    .filter(Boolean)
    .join(' · ')
