/** Most bytes that a document may unfold to, and most times its own size beyond the first megabyte. */
const mostUnfolded = 250_000_000
const mostSwelling = 100
const longestEnd = 65_557

const u16 = (view: DataView, at: number): number => view.getUint16(at, true)
const u32 = (view: DataView, at: number): number => view.getUint32(at, true)

const viewOf = async (file: Blob, from: number, to: number): Promise<DataView> => new DataView(await file.slice(from, to).arrayBuffer())

/** Offset of the end-of-central-directory record within the last bytes, or -1 (APPNOTE.TXT 6.3.10, section 4.3.16). */
const endAt = (tail: DataView): number => {
  for (let at = tail.byteLength - 22; at >= 0; at--) if (u32(tail, at) === 0x06054b50 && u16(tail, at + 20) === tail.byteLength - at - 22) return at
  return -1
}

/**
 * Whether a zip file would unfold to more than a document has reason to, or does not say honestly what it holds: no readable directory, Zip64, encrypted
 * parts, or parts that lie over each other (D. Fifield, "A better zip bomb", WOOT 2019). Nothing is unpacked.
 */
export const zipSwells = async (file: Blob): Promise<boolean> => {
  const from = Math.max(0, file.size - longestEnd)
  const tail = await viewOf(file, from, file.size)
  const end = endAt(tail)
  if (end < 0) return true
  const [count, length, start] = [u16(tail, end + 10), u32(tail, end + 12), u32(tail, end + 16)]
  if (count === 0xffff || start + length > from + end) return true
  const directory = await viewOf(file, start, start + length)
  let at = 0
  let unfolded = 0
  const parts: { from: number; to: number }[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > directory.byteLength || u32(directory, at) !== 0x02014b50) return true
    const [flags, packed, size, offset] = [u16(directory, at + 8), u32(directory, at + 20), u32(directory, at + 24), u32(directory, at + 42)]
    if ((flags & 1) === 1 || packed === 0xffff_ffff || size === 0xffff_ffff) return true
    unfolded += size
    parts.push({ from: offset, to: offset + 30 + packed })
    at += 46 + u16(directory, at + 28) + u16(directory, at + 30) + u16(directory, at + 32)
  }
  const sorted = [...parts].sort((a, b) => a.from - b.from)
  const overlap = sorted.some((part, i) => part.to > (sorted[i + 1]?.from ?? start))
  return overlap || unfolded > mostUnfolded || (unfolded > 1_000_000 && unfolded > file.size * mostSwelling)
}
