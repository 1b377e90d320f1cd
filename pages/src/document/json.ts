import { measureTree } from './measure.ts'
import { type Read, readTree } from './tree.ts'

/** Reads strict JSON into a tree that knows its lines: YAML alone would take more than JSON does. */
export const readJson = (text: string): Read => {
  const large = measureTree(text)
  if (large.length > 0) return { kind: 'broken', findings: large }
  try {
    JSON.parse(text)
  } catch {
    const read = readTree(text, 'broken-json')
    return read.kind === 'broken' ? read : { kind: 'broken', findings: [{ line: 1, code: 'broken-json', detail: '' }] }
  }
  return readTree(text, 'broken-json')
}
