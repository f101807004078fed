import { expect, test } from 'vitest'
import { createEngine, type KeptDossier, type SourceText } from '#core'
import { ASKED, generatedQuestions } from './questions.ts'
import { ERRATUM, engine, shown, texts } from './seeds.ts'

/** A shelf that keeps dossiers as JSON, as a file would, and notes what it could not give. */
function shelf() {
  const kept = new Map<string, string>()
  const read: string[] = []
  return {
    read,
    take({ source }: SourceText): KeptDossier | null {
      const own = kept.get(source)
      return own === undefined ? null : JSON.parse(own)
    },
    keep({ source }: SourceText, dossier: KeptDossier): void {
      read.push(source)
      kept.set(source, JSON.stringify(dossier))
    },
  }
}

test('an engine over dossiers reads no text and answers as one over texts', () => {
  const own = shelf()
  createEngine({ texts, shelf: own })
  expect(own.read.toSorted()).toEqual(texts.map(({ source }) => source))
  const opened = createEngine({ texts, shelf: own, today: '2026-11-23' })
  expect(own.read).toHaveLength(texts.length)
  for (const question of [...ASKED, ...generatedQuestions()]) {
    expect(shown(opened.ask(question)), question).toEqual(shown(engine().ask(question)))
  }
  expect(opened.corpus.findings).toEqual(engine().corpus.findings)
})

test('a copy is dated by its twin whether either is read or kept', () => {
  const [twin, copy] = texts.filter(({ source }) => /^00[23]/.test(source)) as [SourceText, SourceText]
  const own = shelf()
  const datesOf = (some: readonly SourceText[]) =>
    createEngine({ texts: some, shelf: own }).corpus.bulletins.map(({ source, date }) => [source, date])
  const alone = [datesOf([copy]), datesOf([twin])].flat()
  const together = datesOf([twin, copy])
  expect(together).toEqual(createEngine({ texts: [twin, copy] }).corpus.bulletins.map((b) => [b.source, b.date]))
  expect(together).not.toEqual(alone)
})

test('an erratum among kept dossiers mends as it does among texts', () => {
  const all = [...texts, ERRATUM]
  const own = shelf()
  createEngine({ texts: all, shelf: own })
  const { corpus } = createEngine({ texts: all, shelf: own })
  const fresh = createEngine({ texts: all }).corpus
  expect([...corpus.facts]).toEqual([...fresh.facts])
  expect(corpus.findings).toEqual(fresh.findings)
})
