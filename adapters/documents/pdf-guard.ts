import { inflateSync } from 'node:zlib'

const LARGEST_STREAM = 50_000_000
const LARGEST_TOTAL = 150_000_000
const STREAM = new TextEncoder().encode('stream')
const IMAGE = /\/Subtype\s{0,4}\/Image/

/** Whether the packed streams of a PDF, pictures aside, unpack to more than any bulletin holds: a «zip bomb». */
export function unpacksTooLarge(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = buffer.indexOf(STREAM); at >= 0; at = buffer.indexOf(STREAM, at + STREAM.length)) {
    const start = dataStart(buffer, at + STREAM.length)
    if (start === null || IMAGE.test(dictionaryBefore(buffer, at))) continue
    const size = unpacked(buffer.subarray(start), 2)
    total += size
    if (size > LARGEST_STREAM || total > LARGEST_TOTAL) return true
  }
  return false
}

/** Where the data of a stream begin: after its line end; null for «endstream» and for data that zlib did not pack. */
function dataStart(buffer: Buffer, at: number): number | null {
  const start = buffer[at] === 0x0d ? at + 2 : buffer[at] === 0x0a ? at + 1 : null
  return start !== null && isPacked(buffer.subarray(start)) ? start : null
}

const isPacked = (data: Buffer): boolean => {
  const [first = 0, second = 0] = data
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}

const dictionaryBefore = (buffer: Buffer, at: number): string => {
  const near = buffer.toString('latin1', Math.max(0, at - 600), at)
  return near.slice(near.lastIndexOf('obj') + 1)
}

/** Bytes that packed data unpack to, Infinity beyond the limit; `depth` unpacks what was packed twice. */
function unpacked(data: Buffer, depth: number): number {
  try {
    const out = inflateSync(data, { maxOutputLength: LARGEST_STREAM })
    return depth > 1 && isPacked(out) ? Math.max(out.length, unpacked(out, depth - 1)) : out.length
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : 0
  }
}
