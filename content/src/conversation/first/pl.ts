export { pl as live } from '../../live/pl.ts'
export { pl as conversation } from '../pl.ts'
