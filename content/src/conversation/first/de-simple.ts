export { deSimple as live } from '../../live/de-simple.ts'
export { deSimple as conversation } from '../de-simple.ts'
