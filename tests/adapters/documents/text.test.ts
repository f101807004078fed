import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBytes } from '../../../adapters/documents/read.ts'

const utf16 = (text: string, mark: readonly number[], swap: boolean): Uint8Array => {
  const body = Buffer.from(text, 'utf16le')
  return Buffer.concat([Buffer.from(mark), swap ? body.swap16() : body])
}
const windows1252 = (text: string): Uint8Array =>
  Buffer.from(text.replaceAll('•', '\x95').replaceAll('“', '\x93'), 'latin1')

async function checkText(bytes: Uint8Array, text: string) {
  expect((await readBytes('boletin.txt', bytes)).text).toBe(text)
}

const TEXT = 'Realizó el IMSS 431 cirugías de riñón ¿y córnea? La 8ª Jornada: “niñas”\n'

describe('encodings', () => {
  test('UTF-8 is verbatim, its mark included', async () => {
    await checkText(Buffer.from(TEXT), TEXT)
    await checkText(Buffer.from(`\ufeff${TEXT}`), `\ufeff${TEXT}`)
  })

  test('UTF-16 by its mark', async () => {
    await checkText(utf16(TEXT, [0xff, 0xfe], false), TEXT)
    await checkText(utf16(TEXT, [0xfe, 0xff], true), TEXT)
  })

  test('Windows-1252, by itself and after UTF-8 in one file', async () => {
    const spanish = '• Realizó 431 cirugías de riñón, la 8ª Jornada\n'
    await checkText(windows1252(spanish), spanish)
    await checkText(Buffer.concat([Buffer.from(TEXT), windows1252(spanish)]), TEXT + spanish)
  })

  test('another code page is refused and not guessed', async () => {
    // «riñón cirugía» in CP850.
    const bytes = new Uint8Array([0x72, 0x69, 0xa4, 0xa2, 0x6e, 0x20, 0x63, 0x69, 0x72, 0x75, 0x67, 0xa1, 0x61])
    await expect(readBytes('viejo.txt', bytes)).rejects.toThrow(/^viejo\.txt: .*UTF-8/)
  })

  test('any Spanish text comes back from either encoding', async () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeiousñáéíóúÑÉ0123456789'), minLength: 1, maxLength: 8 })
    const words = fc.array(fc.tuple(fc.constantFrom('', '¿', '«', '('), word, fc.constantFrom('', '.', '»', 'ª')))
    await fc.assert(
      fc.asyncProperty(words, async (pieces) => {
        const text = `Se informó: ${pieces.map((piece) => piece.join('')).join(' ')}\n`
        await checkText(Buffer.from(text), text)
        // No letter of Spanish is the second byte of a UTF-8 character; «»» and «ª» are.
        if (!/[\u00c0-\u00ff][\u0080-\u00bf]/.test(text)) await checkText(Buffer.from(text, 'latin1'), text)
      }),
    )
  })
})
