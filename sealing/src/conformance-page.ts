import { conformance, type Vectors } from './conformance.ts'

// The same suite in a browser: a test bundles this file, calls `conformance` with the vectors, and reads what held.
Object.assign(globalThis, { conformance: (vectors: Vectors) => conformance(vectors) })
