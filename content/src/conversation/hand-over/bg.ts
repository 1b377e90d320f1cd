export { en as bg } from './en.ts'
