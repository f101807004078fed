import { describe, expect, test } from 'vitest'
import { auditFacts } from '#core/audit/audit.ts'
import { diceOf } from './dice.ts'
import { type DraftBulletin, print } from './draft-bulletin.ts'
import { changed, type Edit, editOf } from './edits.ts'
import { FAMILIES, generate } from './generate.ts'
import { alarmsIn, partOf } from './read.ts'
import { seedDrafts } from './seed-drafts.ts'

const NAMES = Object.keys(FAMILIES) as (keyof typeof FAMILIES)[]
const EDITS = 520

/** Whether an alarm of a right class cites a figure that was changed. */
function isFound(draft: DraftBulletin, { changes, expected, touched }: Edit): boolean {
  const { text, at } = print(draft, changes)
  return alarmsIn(text).some(
    ({ kind, citations }) =>
      expected.includes(kind) &&
      citations.some(({ start, end }) =>
        touched.some((id) => start <= (at.get(id) ?? -1) && (at.get(id) ?? end) < end),
      ),
  )
}

/** Bulletins in turn: those generated, and every eighth one a stretch of a seed. */
function* bulletins(): Generator<readonly [DraftBulletin, ReturnType<typeof diceOf>]> {
  const seeds = seedDrafts()
  for (let n = 1; ; n++) {
    const dice = diceOf(n * 7919)
    const draft =
      n % 8 === 0 ? (seeds[n % seeds.length] as DraftBulletin) : generate(NAMES[n % NAMES.length] ?? 'week', dice)
    yield [draft, dice]
  }
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

describe('wrong figures put into bulletins that add up', () => {
  test('at least 95 of 100 are found with their class', () => {
    const counts = new Map<string, { found: number; all: number }>()
    let all = 0
    let found = 0
    for (const [draft, dice] of bulletins()) {
      if (all >= EDITS) break
      if (draft.evidence.length === 0) continue
      const edit = editOf(draft, dice.pick(draft.evidence), dice)
      // A total without a word that ties it may lack a part that the text does not name.
      if (!edit || (draft.name === 'across' && edit.what === 'drop a part')) continue
      const hit = isFound(draft, edit)
      const count = counts.get(edit.what) ?? { found: 0, all: 0 }
      counts.set(edit.what, { found: count.found + (hit ? 1 : 0), all: count.all + 1 })
      all++
      if (hit) found++
    }
    const lines = [...counts].map(([what, count]) => `  ${what}: ${count.found} of ${count.all}`)
    console.info([`edits with evidence found: ${found} of ${all} (${percent(found, all)})`, ...lines].join('\n'))
    expect(all).toBeGreaterThanOrEqual(500)
    expect(found / all).toBeGreaterThanOrEqual(0.95)
  }, 120_000)

  test('bulletins as they were raise hardly an alarm', () => {
    let facts = 0
    let alarms = 0
    let drafts = 0
    for (const [draft] of bulletins()) {
      if (drafts++ >= 240) break
      const { text } = print(draft)
      facts += partOf(text).extraction.facts.length
      alarms += alarmsIn(text).length
    }
    console.info(`false alarms: ${alarms} in ${facts} facts of ${drafts - 1} bulletins`)
    expect(facts).toBeGreaterThan(1000)
    expect(alarms / facts).toBeLessThanOrEqual(0.01)
  }, 120_000)

  test('a changed figure that nothing contradicts raises none', () => {
    let edits = 0
    for (const [draft, dice] of bulletins()) {
      if (edits >= 40) break
      const slots = draft.pieces.filter((piece) => typeof piece !== 'string')
      if (draft.name !== 'repeats') continue
      // Only the bullet is kept: what it says stands nowhere else.
      const until = draft.pieces.findIndex(
        (piece) => typeof piece === 'string' && piece.includes('mantiene la estrategia'),
      )
      const alone = { ...draft, pieces: draft.pieces.slice(0, until) }
      const slot = dice.pick(slots.slice(0, slots.length / 2))
      expect(alarmsIn(print(alone, new Map([[slot.id, changed(slot.value, dice)]])).text)).toEqual([])
      edits++
    }
    expect(edits).toBe(40)
  }, 60_000)
})

test('figures that have nothing to do with each other seldom add up', () => {
  let closing = 0
  let alarms = 0
  const lists = 300
  for (let n = 1; n <= lists; n++) {
    const dice = diceOf(n * 104_729)
    const draft = generate('across', dice)
    const [evidence] = draft.evidence
    if (evidence?.kind !== 'sum') continue
    const slots = draft.pieces.filter((piece) => typeof piece !== 'string')
    const largest = Math.max(...evidence.parts.map((id) => slots.find((slot) => slot.id === id)?.value ?? 0))
    const { text } = print(draft, new Map([[evidence.total, dice.whole(largest + 1, largest * 6)]]))
    const found = auditFacts([partOf(text)])
    alarms += found.filter(({ alarm }) => alarm).length
    closing += found.filter(({ kind }) => kind === 'sum_ok').length
  }
  console.info(
    `accidental sums in ${lists} random lists: ${closing} closing (${percent(closing, lists)}), ${alarms} near (${percent(alarms, lists)})`,
  )
  expect(closing / lists).toBeLessThanOrEqual(0.01)
}, 60_000)
