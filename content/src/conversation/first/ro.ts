export { ro as live } from '../../live/ro.ts'
export { ro as conversation } from '../ro.ts'
