import layout from '#data/lexicon/layout.json' with { type: 'json' }
import { fold } from '../fold.ts'
import type { Span } from '../span.ts'
import { applyEdits, type Draft, type Edit } from './draft.ts'
import { frontMatter, frontMatterEnd } from './front-matter.ts'
import { headOf, type Joint, jointOf, linesOf, seamOf, widthOf } from './layout.ts'
import type { Line, LineKind } from './line.ts'
import { CELL_RULE, cellsOf, rowsOf } from './table.ts'

/** What a line of the reading text is; for front matter, of which field. */
export interface Mark {
  readonly kind: Exclude<LineKind, 'furniture'> | 'front_matter'
  readonly field?: string
}

/** An edit of the layout with the rule that decided it. */
export interface LayoutEdit extends Edit {
  readonly rule: string
}

interface Part extends Span {
  /** What stands between the part before and this one, and why. */
  readonly joint: string
  readonly rule: string
}

interface Assembled {
  readonly mark: Mark
  readonly parts: readonly Part[]
}

const JOINTS: Readonly<Record<Exclude<Joint, 'end'>, string>> = { space: ' ', word: '', hyphen: '-' }
const proseFields = new Set(layout.proseFields.map(fold))

/**
 * One block a line: the draft with every block of the layout on a line of its own, marks and page furniture gone, white
 * space single; `marks[i]` says what line i is.
 */
export function assemble(draft: Draft): { draft: Draft; marks: Mark[]; edits: LayoutEdit[] } {
  const blocks = [...frontMatterBlocks(draft.text), ...bodyBlocks(draft.text)]
  const edits: LayoutEdit[] = []
  let at = 0
  blocks.forEach((block, i) => {
    block.parts.forEach((part, j) => {
      const between = j > 0 ? part.joint : i > 0 ? '\n' : ''
      if (draft.text.slice(at, part.start) !== between)
        edits.push({ start: at, end: part.start, after: between, rule: part.rule })
      edits.push(...inside(draft.text, part, block.mark.kind))
      at = part.end
    })
  })
  if (at < draft.text.length) edits.push({ start: at, end: draft.text.length, after: '', rule: 'end of text' })
  return { draft: applyEdits(draft, edits), marks: blocks.map((block) => block.mark), edits }
}

function inside(text: string, part: Part, kind: Mark['kind']): LayoutEdit[] {
  const edits: LayoutEdit[] = []
  const gap = kind === 'row' ? /[\s|]{2,}|[^\S ]|\|/g : /\s{2,}|[^\S ]/g
  const escaped = kind === 'front_matter' ? /\\"/g : null
  for (const match of text.slice(part.start, part.end).matchAll(gap)) {
    const start = part.start + match.index
    const column = kind === 'row' && (match[0].includes('|') || match[0].includes('\t') || match[0].length >= 3)
    edits.push({
      start,
      end: start + match[0].length,
      after: column ? CELL_RULE : ' ',
      rule: column ? 'table column' : 'white space',
    })
  }
  for (const match of escaped ? text.slice(part.start, part.end).matchAll(escaped) : []) {
    const start = part.start + match.index
    edits.push({ start, end: start + 1, after: '', rule: 'escape in front matter' })
  }
  return edits.sort((a, b) => a.start - b.start)
}

function frontMatterBlocks(text: string): Assembled[] {
  const blocks: Assembled[] = []
  for (const [field, { value, span }] of frontMatter(text) ?? []) {
    if (typeof value !== 'string' || !proseFields.has(fold(field)) || !/\p{L}/u.test(value)) continue
    blocks.push({ mark: { kind: 'front_matter', field }, parts: [{ ...span, joint: '', rule: 'front matter' }] })
  }
  return blocks
}

function bodyBlocks(text: string): Assembled[] {
  const lines = linesOf(text, frontMatterEnd(text))
  const rows = rowsOf(lines)
  const width = widthOf(lines.filter((line) => !rows.has(line)))
  const head = headOf(lines)
  const compounds = compoundsOf(text)
  const blocks: { mark: Mark; parts: Part[] }[] = []
  let previous = -1
  lines.forEach((line, i) => {
    if (line.kind === 'furniture') return
    const before = lines[previous]
    const row = rows.get(line)
    const block = blocks.at(-1)
    let part: Part = { start: line.start, end: line.end, joint: '', rule: 'block of its own' }
    if (row && row[0] !== line && block) {
      block.parts.push({ ...part, ...(isColumns(row) ? HEAD_LINE : CELL_LINE) })
    } else if (row) {
      blocks.push({ mark: { kind: 'row' }, parts: [{ ...part, ...withoutOuterRules(text, line) }] })
    } else {
      const seam = before && !rows.has(before) ? jointOf(seamOf(lines, previous, i, width, head)) : null
      part = { ...part, rule: seam?.rule ?? part.rule }
      if (!seam || !block || seam.joint === 'end') blocks.push({ mark: { kind: line.kind }, parts: [part] })
      else block.parts.push(joined(text, compounds, part, seam.joint, block.parts))
    }
    previous = i
  })
  return blocks
}

/** A row whose first line holds several cells goes on within the last of them. */
const isColumns = ([first]: readonly Line[]): boolean => cellsOf(first?.text ?? '').length > 1
const HEAD_LINE = { joint: ' ', rule: 'column head over several lines' }
const CELL_LINE = { joint: CELL_RULE, rule: 'table printed line by line' }

/** The words that the text itself writes with a hyphen inside a line, folded: «cervico-uterino». */
const compoundsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(/(?<!\p{L})\p{L}{1,30}-\p{L}{1,30}/gu), (match) => fold(match[0])))

/** The part joined to those before it; a hyphen at a line end goes, unless it is the word's own. */
function joined(
  text: string,
  compounds: ReadonlySet<string>,
  part: Part,
  joint: Exclude<Joint, 'end'>,
  parts: Part[],
): Part {
  const last = parts.at(-1)
  if (joint === 'space' || !last) return { ...part, joint: ' ' }
  const left =
    text
      .slice(Math.max(last.start, last.end - 30), last.end)
      .split(/[^\p{L}-]/u)
      .at(-1) ?? ''
  const right = /^\p{L}+/u.exec(text.slice(part.start, part.start + 30))?.[0] ?? ''
  const own = joint === 'hyphen' || compounds.has(fold(left + right))
  // The hyphen is taken off the part before and written as the joint, so that one rule makes both kinds.
  parts[parts.length - 1] = { ...last, end: last.end - 1 }
  return { ...part, joint: own ? JOINTS.hyphen : JOINTS.word, rule: own ? 'compound at line end' : part.rule }
}

function withoutOuterRules(text: string, line: Line): Span {
  let { start, end } = line
  while (start < end && /[|\s]/.test(text.charAt(start))) start++
  while (end > start && /[|\s]/.test(text.charAt(end - 1))) end--
  return { start, end }
}
