export * from './document.ts'
export * from './review.ts'
