import { inflateRawSync } from 'node:zlib'
import type { ZipEntry } from './zip.ts'

/**
 * Bytes that the chosen entries take when unpacked, measured and not believed: a directory may lie about it. Infinity
 * beyond `limit`; throws where an entry is damaged.
 */
export function unpackedSize(bytes: Uint8Array, entries: readonly ZipEntry[], limit: number): number {
  let total = 0
  for (const { method, start, end } of entries) {
    const packed = bytes.subarray(start, end)
    if (method === 0) total += packed.length
    else {
      try {
        total += inflateRawSync(packed, { maxOutputLength: limit - total + 1 }).length
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return Number.POSITIVE_INFINITY
        throw error
      }
    }
    if (total > limit) return Number.POSITIVE_INFINITY
  }
  return total
}
