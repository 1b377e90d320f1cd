import { later } from './later.tsx'

/** Who reads from here on: most conversations never come to it. */
export const handOver = later('hand-over/index.ts', () => import('../hand-over/index.ts'))
