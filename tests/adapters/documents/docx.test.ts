import { expect, test } from 'vitest'
import { readBytes } from '../../../adapters/documents/read.ts'
import { makeZip, paragraph, table, wordParts } from './make-zip.ts'

const read = async (body: string): Promise<string> => (await readBytes('boletin.docx', makeZip(wordParts(body)))).text

test('paragraphs, and tables as rows', async () => {
  const text = await read(
    paragraph('Realiza IMSS 431 cirugías') +
      table([
        ['Servicio', '2024'],
        ['Cirugías', '431'],
      ]) +
      paragraph('Hubo 12 partos.'),
  )
  expect(text).toBe('Realiza IMSS 431 cirugías\n\n| Servicio | 2024 |\n| Cirugías | 431 |\n\nHubo 12 partos.\n')
})

test('words cut by formatting are joined, deleted ones left out', async () => {
  const text = await read(
    '<w:p><w:r><w:t>4</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>31</w:t></w:r><w:del><w:r><w:delText> 500</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> cirugías</w:t></w:r></w:ins></w:p>',
  )
  expect(text).toBe('431 cirugías\n')
})

test('what the document says of itself dates nothing', async () => {
  const parts = wordParts(paragraph('Hubo 12 partos.'))
  const core =
    '<cp:coreProperties xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:created>2013-12-23T23:15:00Z</dcterms:created></cp:coreProperties>'
  const { date } = await readBytes('boletin.docx', makeZip({ ...parts, 'docProps/core.xml': core }))
  expect(date).toBeUndefined()
})
