export * from './job.ts'
export * from './line.ts'
