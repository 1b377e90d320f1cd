export { de as deSimple } from './de.ts'
