import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NewDocument, Reading, Store, StoredDocument, View } from '../../../adapters/storage/store.ts'

const PUBLIC: View = { tenant: null }
const ALFA: View = { tenant: 'slack:alfa' }
const BETA: View = { tenant: 'discord:beta' }

/** A document whose hashes and text follow from its id. */
export const documentOf = (id: string, more: Partial<NewDocument> = {}): NewDocument => ({
  id,
  scope: null,
  source: `${id}.txt`,
  text: `Texto de ${id}: 431 cirugías.`,
  fileHash: `archivo-${id}`,
  wordsHash: `palabras-${id}`,
  title: `Título de ${id}`,
  number: null,
  date: null,
  url: null,
  origin: 'official',
  pages: [],
  supersedes: null,
  addedBy: 'prueba',
  addedAt: '2026-11-23T12:00:00.000Z',
  ...more,
})

export const readingOf = (more: Partial<Reading> = {}): Reading => ({ version: '1', facts: [], wording: [], ...more })

const fact = (key: string, value: number) => ({ key, value, body: { value } })

async function idsOf(documents: AsyncIterable<StoredDocument> | Promise<readonly StoredDocument[]>): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of documents instanceof Promise ? await documents : documents) ids.push(id)
  return ids
}

/** What every driver must do. `open` opens the same store each time that a test calls it, a new one for each test. */
export function testStore(name: string, open: () => Promise<() => Promise<Store>>): void {
  describe(name, () => {
    let reopen: () => Promise<Store>
    let store: Store
    beforeEach(async () => {
      reopen = await open()
      store = await reopen()
    })
    afterEach(() => store.close())

    describe('documents', () => {
      test('come back as they went in, after closing too', async () => {
        const document = documentOf('uno', {
          text: 'Línea\r\n\f«riñón» 🫀\u0000fin',
          number: '185/2021',
          date: '2021-05-05',
          url: 'https://ejemplo.mx/1',
          pages: [0, 7],
          origin: 'copy',
        })
        const reading = readingOf({ facts: [fact('a', 1), fact('a', 2.5), fact('', 3)], wording: [7, 4294967295] })
        expect(await store.add(document, reading)).toBe('added')
        await store.close()
        store = await reopen()
        expect(await store.document(PUBLIC, 'uno')).toEqual({ ...document, state: 'published' })
        expect(await store.reading(PUBLIC, 'uno')).toEqual(reading)
      })

      test('have their dossiers, of the version asked for and of what the view sees', async () => {
        const dossier = { facts: '{"«riñón»":1}', reading: '[]' }
        await store.add(documentOf('uno'), readingOf({ dossier }))
        await store.add(documentOf('dos'), readingOf())
        await store.add(documentOf('de-beta', { scope: BETA.tenant }), readingOf({ dossier }))
        const dossiersOf = async (view: View, version: string) => {
          const found: (readonly [string, unknown])[] = []
          for await (const { document, dossier } of store.dossiers(view, version, ['published'])) {
            found.push([document.id, dossier])
          }
          return found
        }
        expect(await dossiersOf(PUBLIC, '1')).toEqual([
          ['uno', dossier],
          ['dos', null],
        ])
        expect(await dossiersOf(PUBLIC, '2')).toEqual([
          ['uno', null],
          ['dos', null],
        ])
        expect(await dossiersOf(BETA, '1')).toEqual([
          ['uno', dossier],
          ['dos', null],
          ['de-beta', dossier],
        ])
        const newer = { ...dossier, reading: '[2]' }
        expect(await store.saveDossier(PUBLIC, 'dos', '2', newer)).toBe(true)
        expect(await dossiersOf(PUBLIC, '2')).toEqual([
          ['uno', null],
          ['dos', newer],
        ])
        expect(await store.saveDossier(ALFA, 'de-beta', '2', newer)).toBe(false)
        expect(await dossiersOf(BETA, '1')).toContainEqual(['de-beta', dossier])
      })

      test('are listed in the order they came, however many', async () => {
        const ids = Array.from({ length: 230 }, (_, i) => `d${i}`)
        for (const id of ids) await store.add(documentOf(id), readingOf())
        expect(await idsOf(store.documents(PUBLIC))).toEqual(ids)
      })

      test('the same one twice changes nothing', async () => {
        await store.add(documentOf('uno'), readingOf({ facts: [fact('a', 1)] }))
        expect(await store.add(documentOf('uno', { title: 'Otro' }), readingOf())).toBe('present')
        expect((await store.document(PUBLIC, 'uno'))?.title).toBe('Título de uno')
        expect((await store.reading(PUBLIC, 'uno'))?.facts).toHaveLength(1)
      })

      test('are found by file, words, number, wording and rival figures', async () => {
        await store.add(
          documentOf('uno', { number: '185/2021' }),
          readingOf({ facts: [fact('k', 10)], wording: [1, 2, 3] }),
        )
        await store.add(documentOf('dos'), readingOf({ facts: [fact('k', 10), fact('j', 5)], wording: [3, 4] }))
        expect((await store.findSame(PUBLIC, { fileHash: 'archivo-dos' }))?.id).toBe('dos')
        expect((await store.findSame(PUBLIC, { fileHash: 'no', wordsHash: 'palabras-uno' }))?.id).toBe('uno')
        expect(await store.findSame(PUBLIC, { fileHash: 'no', wordsHash: 'no' })).toBeNull()
        expect(await idsOf(store.findByNumber(PUBLIC, ['7/2021', '185/2021']))).toEqual(['uno'])
        expect([await store.hasSource(PUBLIC, 'uno.txt'), await store.hasSource(PUBLIC, 'tres.txt')]).toEqual([
          true,
          false,
        ])
        expect(await idsOf(store.findLike(PUBLIC, [1, 2, 3], 9))).toEqual(['uno', 'dos'])
        expect(await idsOf(store.findLike(PUBLIC, [1, 2, 3], 1))).toEqual(['uno'])
        expect(
          await idsOf(
            store.findRivals(
              PUBLIC,
              [
                { key: 'k', value: 10 },
                { key: 'j', value: 6 },
              ],
              9,
            ),
          ),
        ).toEqual(['dos'])
        expect(await idsOf(store.findRivals(PUBLIC, [{ key: '', value: 6 }], 9))).toEqual([])
      })

      test('wording that stands in many says nothing', async () => {
        for (let i = 0; i < 70; i++) await store.add(documentOf(`d${i}`), readingOf({ wording: [1, 100 + i] }))
        expect(await idsOf(store.findLike(PUBLIC, [1, 103], 9))).toEqual(['d3'])
      })

      test('a corrected version takes the place of the other until it is withdrawn', async () => {
        await store.add(documentOf('uno'), readingOf())
        await store.add(documentOf('dos', { supersedes: 'uno' }), readingOf())
        expect(await idsOf(store.documents(PUBLIC))).toEqual(['dos'])
        expect(await idsOf(store.documents(PUBLIC, ['superseded']))).toEqual(['uno'])
        expect(await store.withdraw(PUBLIC, 'dos')).toBe(true)
        expect(await idsOf(store.documents(PUBLIC))).toEqual(['uno'])
      })

      test('what is withdrawn is found no more and may come again', async () => {
        await store.add(documentOf('uno', { number: '1' }), readingOf({ facts: [fact('k', 1)], wording: [1] }))
        expect([await store.withdraw(PUBLIC, 'uno'), await store.withdraw(PUBLIC, 'uno')]).toEqual([true, false])
        expect(await store.findSame(PUBLIC, { fileHash: 'archivo-uno' })).toBeNull()
        expect(await idsOf(store.findByNumber(PUBLIC, ['1']))).toEqual([])
        expect(await idsOf(store.findLike(PUBLIC, [1], 9))).toEqual([])
        expect(await idsOf(store.findRivals(PUBLIC, [{ key: 'k', value: 2 }], 9))).toEqual([])
        expect(await store.add(documentOf('uno'), readingOf({ facts: [fact('j', 1)] }))).toBe('added')
        expect((await store.reading(PUBLIC, 'uno'))?.facts.map(({ key }) => key)).toEqual(['j'])
      })

      test('what another version of the extractor read is read anew', async () => {
        await store.add(documentOf('uno'), readingOf({ facts: [fact('a', 1)] }))
        await store.add(documentOf('dos'), readingOf({ version: '2' }))
        expect(await idsOf(store.staleDocuments(PUBLIC, '2'))).toEqual(['uno'])
        expect(await store.saveReading(PUBLIC, 'uno', readingOf({ version: '2', facts: [fact('b', 2)] }))).toBe(true)
        expect(await idsOf(store.staleDocuments(PUBLIC, '2'))).toEqual([])
        expect((await store.reading(PUBLIC, 'uno'))?.facts).toEqual([fact('b', 2)])
      })

      test('an address may come later', async () => {
        await store.add(documentOf('uno'), readingOf())
        expect(await store.saveUrl(PUBLIC, 'uno', 'https://ejemplo.mx')).toBe(true)
        expect((await store.document(PUBLIC, 'uno'))?.url).toBe('https://ejemplo.mx')
      })
    })

    describe('nothing crosses between tenants', () => {
      const same = { number: '1/2021', fileHash: 'f', wordsHash: 'w' }
      const reading = (value: number) => readingOf({ facts: [fact('k', value)], wording: [1, 2, 3] })
      beforeEach(async () => {
        await store.add(documentOf('publico', { number: '9/2021' }), readingOf())
        await store.add(documentOf('de-alfa', { ...same, scope: ALFA.tenant }), reading(10))
        await store.add(documentOf('de-beta', { ...same, scope: BETA.tenant }), reading(20))
      })

      const everywhere = async (view: View): Promise<string[][]> => [
        await idsOf(store.documents(view, ['published', 'superseded', 'withdrawn'])),
        await idsOf(store.staleDocuments(view, '2')),
        await idsOf(store.findByNumber(view, ['1/2021', '9/2021'])),
        await idsOf(store.findLike(view, [1, 2, 3], 9)),
        await idsOf(store.findRivals(view, [{ key: 'k', value: 30 }], 9)),
        [
          (await store.findSame(view, { fileHash: 'f' }))?.id ?? '',
          (await store.findSame(view, { wordsHash: 'w' }))?.id ?? '',
        ],
      ]

      test('every read gives what is public and the tenant’s own', async () => {
        const all = (own: string) => [['publico', own], ['publico', own], ['publico', own], [own], [own], [own, own]]
        expect(await everywhere(ALFA)).toEqual(all('de-alfa'))
        expect(await everywhere(BETA)).toEqual(all('de-beta'))
        expect(await everywhere(PUBLIC)).toEqual([['publico'], ['publico'], ['publico'], [], [], ['', '']])
      })

      test('by its id neither', async () => {
        expect(await store.document(ALFA, 'de-beta')).toBeNull()
        expect(await store.reading(ALFA, 'de-beta')).toBeNull()
        expect(await store.saveReading(ALFA, 'de-beta', readingOf())).toBe(false)
        expect(await store.withdraw(ALFA, 'de-beta')).toBe(false)
        expect(await store.saveUrl(ALFA, 'de-beta', 'https://x.mx')).toBe(false)
        expect(await store.withdraw(ALFA, 'publico')).toBe(false)
        expect(await store.withdraw(PUBLIC, 'de-alfa')).toBe(false)
      })

      test('the same text in two tenants is two documents, and no one’s duplicate', async () => {
        const shared = documentOf('igual', { scope: ALFA.tenant })
        expect(await store.add(shared, readingOf({ facts: [fact('a', 1)] }))).toBe('added')
        expect(await store.add({ ...shared, scope: BETA.tenant }, readingOf({ facts: [fact('b', 1)] }))).toBe('added')
        expect((await store.reading(BETA, 'igual'))?.facts.map(({ key }) => key)).toEqual(['b'])
        await store.withdraw(ALFA, 'igual')
        expect((await store.document(BETA, 'igual'))?.state).toBe('published')
      })

      test('one tenant’s correction changes nothing for the others', async () => {
        await store.add(documentOf('x', { scope: ALFA.tenant, supersedes: 'publico' }), readingOf())
        await store.add(documentOf('y', { scope: ALFA.tenant, supersedes: 'de-beta' }), readingOf())
        expect(await idsOf(store.documents(PUBLIC))).toEqual(['publico'])
        expect(await idsOf(store.documents(BETA))).toEqual(['publico', 'de-beta'])
      })

      test('another’s wording makes no boilerplate', async () => {
        for (let i = 0; i < 70; i++)
          await store.add(documentOf(`b${i}`, { scope: BETA.tenant }), readingOf({ wording: [1, 2, 3] }))
        expect(await idsOf(store.findLike(ALFA, [1, 2, 3], 9))).toEqual(['de-alfa'])
      })

      test('what people ask and say stays with them', async () => {
        await store.saveConversation(ALFA, 'hilo', { act: 'value' }, '2027-01-01')
        await store.addGap(ALFA, { about: '¿y pulmón?', status: 'not_found', at: '2026-11-23' })
        await store.addFeedback(ALFA, { answer: 'c-1', verdict: 'bad', comment: 'no', by: 'u1', at: '2026-11-23' })
        await store.rememberAnswer(ALFA, { id: 'c-1', query: { act: 'value' }, versions: {}, at: '2026-11-23' })
        for (const view of [BETA, PUBLIC]) {
          expect(await store.conversation(view, 'hilo', '2026-11-23')).toBeNull()
          expect(await store.gaps(view)).toEqual([])
          expect(await store.feedback(view)).toEqual([])
          expect(await store.answer(view, 'c-1')).toBeNull()
        }
      })
    })

    describe('conversations and events', () => {
      test('a thread goes on until it expires', async () => {
        await store.saveConversation(PUBLIC, 'hilo', { n: 1 }, '2026-11-23T13:00:00Z')
        await store.saveConversation(PUBLIC, 'hilo', { n: 2 }, '2026-11-23T14:00:00Z')
        expect(await store.conversation(PUBLIC, 'hilo', '2026-11-23T13:30:00Z')).toEqual({ n: 2 })
        expect(await store.conversation(PUBLIC, 'hilo', '2026-11-23T14:00:00Z')).toBeNull()
        await store.sweep('2026-11-23T15:00:00Z', '2026-10-24T15:00:00Z')
        expect(await store.conversation(PUBLIC, 'hilo', '2026-11-23T13:30:00Z')).toBeNull()
      })

      test('an event is one caller’s until it expires', async () => {
        const event = { event: 'slack:Ev1', holder: 'uno', work: { text: 'hola' }, at: '2026-01-01T00:00' }
        const claimed = await Promise.all(Array.from({ length: 8 }, () => store.claimEvent(event, '2026-01-01T01:00')))
        expect(claimed.filter(Boolean)).toHaveLength(1)
        expect(await store.claimEvent({ ...event, at: '2026-01-01T02:00' }, '2026-01-01T03:00')).toBe(true)
      })

      test('what was claimed is handed on until it is being posted', async () => {
        const at = '2026-01-01T00:00'
        const event = (name: string) => ({ event: name, holder: 'uno', work: { name }, at })
        for (const name of ['slack:1', 'slack:2', 'slack:3', 'discord:1'])
          await store.claimEvent(event(name), '2026-01-01T01:00')
        await store.moveEvent('slack:2', 'posting')
        await store.moveEvent('slack:3', 'done')
        expect(await store.heldEvents('slack:', 'claimed', at)).toEqual([event('slack:1')])
        expect(await store.heldEvents('slack:', 'posting', at)).toEqual([event('slack:2')])
        expect(await store.heldEvents('slack:', 'claimed', '2026-01-01T01:00')).toEqual([])
        const taken = [await store.takeEvent('slack:1', 'uno', 'dos'), await store.takeEvent('slack:1', 'uno', 'tres')]
        expect(taken).toEqual([true, false])
        expect((await store.heldEvents('slack:', 'claimed', at))[0]?.holder).toBe('dos')
        expect(await store.takeEvent('slack:3', 'uno', 'dos')).toBe(false)
        expect(await store.claimEvent(event('slack:3'), '2026-01-01T01:00')).toBe(false)
      })

      test('what is pending is taken once, by its own tenant, in time', async () => {
        const pending = { person: 'u1', value: { bytes: 'AAE=' } }
        for (const token of ['a', 'b', 'c']) await store.savePending(ALFA, token, pending, '2026-01-01T01:00')
        expect(await store.takePending(BETA, 'a', '2026-01-01T00:30')).toBeNull()
        expect(await store.takePending(ALFA, 'a', '2026-01-01T00:30')).toEqual(pending.value)
        expect(await store.takePending(ALFA, 'a', '2026-01-01T00:30')).toBeNull()
        expect(await store.takePending(ALFA, 'b', '2026-01-01T01:00')).toBeNull()
        await store.sweep('2026-01-01T02:00', '2025-01-01')
        expect(await store.takePending(ALFA, 'c', '2026-01-01T00:30')).toBeNull()
      })
    })

    describe('forgetting', () => {
      const fill = async (view: View, person: string): Promise<void> => {
        await store.saveConversation(view, `hilo-${person}`, { n: 1 }, '2027-01-01', person)
        await store.savePending(view, person, { person, value: 1 }, '2027-01-01')
        await store.addFeedback(view, { answer: 'c-1', verdict: 'up', comment: null, by: person, at: '2026-11-23' })
        await store.addGap(view, { about: 'x', status: 'clarify', at: '2026-11-23' })
        await store.rememberAnswer(view, { id: 'c-1', query: {}, versions: {}, at: '2026-11-23' })
      }
      const left = async (view: View, person: string): Promise<readonly unknown[]> => [
        await store.conversation(view, `hilo-${person}`, '2026-11-23'),
        await store.takePending(view, person, '2026-11-23'),
        (await store.feedback(view)).filter(({ by }) => by === person).length,
      ]

      test('a person, and nobody else', async () => {
        for (const view of [ALFA, BETA]) for (const person of ['u1', 'u2']) await fill(view, person)
        await store.forgetPerson(ALFA, 'u1')
        expect(await left(ALFA, 'u1')).toEqual([null, null, 0])
        expect(await left(ALFA, 'u2')).toEqual([{ n: 1 }, 1, 1])
        expect(await left(BETA, 'u1')).toEqual([{ n: 1 }, 1, 1])
      })

      test('a tenant with its documents, and nobody else', async () => {
        await store.add(documentOf('publico'), readingOf())
        for (const view of [ALFA, BETA]) {
          await fill(view, 'u1')
          await store.add(documentOf('propio', { scope: view.tenant }), readingOf({ wording: [1] }))
        }
        await store.forgetTenant(ALFA.tenant ?? '')
        expect(await left(ALFA, 'u1')).toEqual([null, null, 0])
        expect([await store.gaps(ALFA), await store.answer(ALFA, 'c-1')]).toEqual([[], null])
        expect(await idsOf(store.documents(ALFA))).toEqual(['publico'])
        expect(await store.revision(ALFA)).toBe(await store.revision(PUBLIC))
        expect(await idsOf(store.documents(BETA))).toEqual(['publico', 'propio'])
        expect(await left(BETA, 'u1')).toEqual([{ n: 1 }, 1, 1])
        await store.forgetTenant('')
        expect(await idsOf(store.documents(PUBLIC))).toEqual(['publico'])
      })
    })

    test('the revision of a view changes with what it sees, and only then', async () => {
      const revisions = () => Promise.all([PUBLIC, ALFA, BETA].map((view) => store.revision(view)))
      const changed = async (work: () => Promise<unknown>): Promise<readonly boolean[]> => {
        const before = await revisions()
        await work()
        return (await revisions()).map((revision, i) => revision !== before[i])
      }
      const own = documentOf('propio', { scope: ALFA.tenant })
      expect(await changed(() => store.add(documentOf('publico'), readingOf()))).toEqual([true, true, true])
      expect(await changed(() => store.add(own, readingOf()))).toEqual([false, true, false])
      expect(await changed(() => store.add(own, readingOf()))).toEqual([false, false, false])
      expect(await changed(() => store.saveConversation(ALFA, 'h', {}, '2027'))).toEqual([false, false, false])
      expect(await changed(() => store.withdraw(ALFA, 'propio'))).toEqual([false, true, false])
      const before = await store.revision(ALFA)
      await store.forgetTenant(ALFA.tenant ?? '')
      await store.add(own, readingOf())
      expect(await store.revision(ALFA)).not.toBe(before)
      expect(await store.revision(BETA)).toBe(await store.revision(PUBLIC))
    })

    describe('answers, gaps, feedback and rows', () => {
      test('an answer is given again, to a tenant the public ones too', async () => {
        const answer = { id: 'c-1', query: { act: 'value' }, versions: { engine: '1' }, at: '2026-11-23' }
        await store.rememberAnswer(PUBLIC, answer)
        await store.rememberAnswer(PUBLIC, { ...answer, at: '2027-01-01' })
        expect(await store.answer(ALFA, 'c-1')).toEqual(answer)
      })

      test('a question without answer is counted', async () => {
        for (const at of ['2026-11-21', '2026-11-23', '2026-11-22'])
          await store.addGap(ALFA, { about: '¿a?', status: 'not_found', at })
        await store.addGap(ALFA, { about: '¿b?', status: 'clarify', at: '2026-11-24' })
        expect(await store.gaps(ALFA)).toEqual([
          { about: '¿a?', status: 'not_found', count: 3, lastAt: '2026-11-23' },
          { about: '¿b?', status: 'clarify', count: 1, lastAt: '2026-11-24' },
        ])
      })

      test('a gap that was answered after all is none', async () => {
        for (const about of ['a', 'b', 'a']) await store.addGap(ALFA, { about, status: 'clarify', at: '2026-11-23' })
        for (const about of ['a', 'b', 'c']) await store.dropGap(ALFA, about)
        await store.dropGap(BETA, 'a')
        expect((await store.gaps(ALFA)).map(({ about, count }) => [about, count])).toEqual([['a', 1]])
      })

      test('answers given before a day are forgotten', async () => {
        const answer = { query: {}, versions: {} }
        await store.rememberAnswer(PUBLIC, { ...answer, id: 'c-old', at: '2026-10-01T00:00:00.000Z' })
        await store.rememberAnswer(ALFA, { ...answer, id: 'c-new', at: '2026-11-01T00:00:00.000Z' })
        await store.sweep('2026-11-15T00:00:00.000Z', '2026-10-16T00:00:00.000Z')
        expect([await store.answer(PUBLIC, 'c-old'), (await store.answer(ALFA, 'c-new'))?.id]).toEqual([null, 'c-new'])
      })

      test('a person’s last word on an answer counts', async () => {
        const said = { answer: 'c-1', verdict: 'bad', comment: null, by: 'u1', at: '2026-11-23' }
        await store.addFeedback(ALFA, said)
        await store.addFeedback(ALFA, { ...said, verdict: 'good' })
        expect(await store.feedback(ALFA)).toEqual([{ ...said, verdict: 'good' }])
      })

      test('rows are kept by kind and key', async () => {
        await store.saveRow('installation', 'T1', { token: 'x' })
        await store.saveRow('installation', 'T1', { token: 'y' })
        await store.saveRow('settings', 'T1', [1])
        expect(await store.row('installation', 'T1')).toEqual({ token: 'y' })
        expect(await store.rows('settings')).toEqual([{ key: 'T1', value: [1] }])
        expect([await store.deleteRow('settings', 'T1'), await store.deleteRow('settings', 'T1')]).toEqual([
          true,
          false,
        ])
        expect(await store.row('settings', 'T1')).toBeNull()
        expect(await store.keepRow('settings', 'T1', 1)).toBe(1)
        expect(await store.keepRow('settings', 'T1', 2)).toBe(1)
      })
    })

    test('two hands on one store', async () => {
      const other = await reopen()
      const ids = Array.from({ length: 40 }, (_, i) => `d${i}`)
      await Promise.all(ids.map((id, i) => (i % 2 ? store : other).add(documentOf(id), readingOf())))
      expect((await idsOf(other.documents(PUBLIC))).sort()).toEqual([...ids].sort())
      await other.close()
    })
  })
}
