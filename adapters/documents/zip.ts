/** A file inside a ZIP archive, as its directory lists it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly start: number
  readonly end: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LONGEST_COMMENT = 0xffff
const MOST_ENTRIES = 5000

/** The directory of an archive; null where the bytes hold none that is whole. Nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tail = endOfDirectory(view)
  if (tail === null) return null
  const count = view.getUint16(tail + 10, true)
  if (count > MOST_ENTRIES) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(tail + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null
    const nameLength = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    if (local + 30 > view.byteLength || at + 46 + nameLength > view.byteLength) return null
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const end = start + view.getUint32(at + 20, true)
    if (end > view.byteLength) return null
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const flags = view.getUint16(at + 8, true)
    entries.push({ name, method: view.getUint16(at + 10, true), encrypted: (flags & 1) === 1, start, end })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return null
}
