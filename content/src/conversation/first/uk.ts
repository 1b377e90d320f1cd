export { uk as live } from '../../live/uk.ts'
export { uk as conversation } from '../uk.ts'
