export { de as live } from '../../live/de.ts'
export { de as conversation } from '../de.ts'
