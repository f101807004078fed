import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readDocuments } from '../../../adapters/documents/files.ts'
import { expandPaths } from '../../../adapters/documents/paths.ts'
import { readBytes } from '../../../adapters/documents/read.ts'
import { InputError } from '../../../adapters/input-error.ts'
import { BULLETIN, folderWith } from '../run.ts'
import { linesAt, makePdf } from './make-pdf.ts'
import { makeZip, paragraph, wordParts } from './make-zip.ts'

const pdf = makePdf([linesAt(72, 700, ['Se realizaron 431 cirugías.'])])
const docx = makeZip(wordParts(paragraph('Se realizaron 431 cirugías.')))
const zeros = new Uint8Array(120_000_000)

/** A PDF whose one stream unpacks to 120 MB. */
function bombPdf(): Uint8Array {
  const [head = '', tail = ''] = Buffer.from(pdf)
    .toString('latin1')
    .split(/<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/)
  const packed = deflateSync(zeros)
  const dictionary = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`
  return Buffer.concat([Buffer.from(head + dictionary), packed, Buffer.from(`\nendstream${tail}`, 'latin1')])
}

/** A PDF that names an encryption which nobody has the password of. */
const encrypted = Buffer.from(
  Buffer.from(pdf)
    .toString('latin1')
    .replace(
      'trailer\n<<',
      `trailer\n<< /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> /P -4 >>`,
    ),
  'latin1',
)

const files: readonly (readonly [name: string, bytes: Uint8Array | string, said: RegExp])[] = [
  ['vacio.txt', '', /está vacío/],
  ['blanco.txt', ' \n\n', /está vacío/],
  ['nulos.txt', 'Se realizaron 431\0 cirugías.', /NUL/],
  ['escaneo.pdf', makePdf([[]]), /escaneo sin texto.*ocrmypdf -l spa/],
  ['cortado.pdf', pdf.subarray(0, pdf.length - 200), /incompleto/],
  ['roto.pdf', Buffer.from('%PDF-1.4\nnada de nada\n%%EOF'), /incompleto o dañado/],
  ['cifrado.pdf', encrypted, /contraseña/],
  ['bomba.pdf', bombPdf(), /150 MB/],
  ['cortado.docx', docx.subarray(0, docx.length - 30), /incompleto o dañado/],
  ['roto.docx', makeZip({ ...wordParts(''), 'word/document.xml': '<w:document><w:body>' }), /dañado/],
  ['bomba.docx', makeZip({ ...wordParts(''), 'word/styles.xml': zeros }), /60 MB/],
  ['hoja.docx', makeZip({ 'xl/workbook.xml': '<a/>' }), /hoja de cálculo/],
  ['varios.pdf', makeZip({ 'uno.txt': BULLETIN }), /ZIP/],
  ['viejo.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /antiguo.*\.docx/],
  ['foto.pdf', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), /imagen.*ocrmypdf/],
]

test.each(files)('%s is one line that names it', async (name, bytes, said) => {
  const work = readBytes(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(InputError)
  const { message } = error as InputError
  expect(message).toMatch(said)
  expect(message.startsWith(`${name}: `)).toBe(true)
  expect(message).not.toContain('\n')
})

test('content decides, not the name', async () => {
  expect((await readBytes('nota.txt', pdf)).text).toBe('Se realizaron 431 cirugías.\n')
  expect((await readBytes('nota.pdf', docx)).text).toBe('Se realizaron 431 cirugías.\n')
  expect((await readBytes('nota.docx', Buffer.from(BULLETIN))).text).toBe(BULLETIN)
  expect((await readBytes('nota.txt', Buffer.from('<!DOCTYPE html><html><body><p>431 cirugías</p>'))).text).toBe(
    '431 cirugías\n',
  )
})

test('the bad files of a folder are named and the good ones read', async () => {
  const folder = folderWith({ 'bien.txt': BULLETIN, 'vacio.txt': '', 'roto.pdf': '%PDF-1.4', 'nota.jpg': 'x' })
  writeFileSync(join(folder, 'enorme.txt'), '')
  truncateSync(join(folder, 'enorme.txt'), 200_000_000)
  symlinkSync(join(folder, 'no-hay.txt'), join(folder, 'enlace-roto.txt'))
  symlinkSync(join(folder, 'vuelta.txt'), join(folder, 'vuelta.txt'))
  symlinkSync(join(folder, 'bien.txt'), join(folder, 'enlace.txt'))
  mkdirSync(join(folder, 'carpeta.txt'))
  const { texts, problems } = await readDocuments([folder], '/')
  expect(texts.map(({ source }) => source)).toEqual(['bien.txt', 'enlace.txt'])
  const named = problems.map((problem) => problem.slice(folder.length + 1).replace(/:.*/, '')).sort()
  expect(named).toEqual(['carpeta.txt', 'enlace-roto.txt', 'enorme.txt', 'roto.pdf', 'vacio.txt', 'vuelta.txt'])
  expect(problems.find((problem) => problem.includes('enorme'))).toMatch(/20 MB/)
})

test('globs and nested folders, each file once', async () => {
  const folder = folderWith({ 'a.txt': BULLETIN, 'b.md': BULLETIN, '[1].txt': BULLETIN, '.oculto.txt': BULLETIN })
  mkdirSync(join(folder, 'dentro'))
  writeFileSync(join(folder, 'dentro', 'c.txt'), BULLETIN)
  const names = async (paths: readonly string[], nested = false) =>
    (await expandPaths(paths, folder, { nested })).files.map((file) => file.replace(`${folder}/`, ''))
  expect(await names(['*.txt', 'a.txt'])).toEqual(['[1].txt', 'a.txt'])
  expect(await names(['[1].txt'])).toEqual(['[1].txt'])
  expect(await names([folder])).toEqual(['[1].txt', 'a.txt', 'b.md'])
  expect(await names([folder], true)).toEqual(['[1].txt', 'a.txt', 'b.md', 'dentro/c.txt'])
  expect((await expandPaths(['nada*.txt'], folder)).problems).toEqual(['nada*.txt: no existe; revisar la ruta'])
})
