export * from './job.ts'
export * from './line.ts'
export * from './site.ts'
