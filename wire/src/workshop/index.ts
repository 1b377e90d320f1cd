export * from './job.ts'
export * from './line.ts'
export type { WorkshopProblem } from './problem.ts'
export * from './site.ts'
