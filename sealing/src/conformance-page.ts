import { conformance, type Vectors } from './conformance.ts'
import { type WholeVectors, wholeConformance } from './whole.ts'

// The same suites in a browser: a test bundles this file, calls `conformance` with the vectors of both files, and reads what held.
const both = async (vectors: Vectors, whole: WholeVectors): Promise<string[]> => [...(await conformance(vectors)), ...(await wholeConformance(whole))]
Object.assign(globalThis, { conformance: both })
