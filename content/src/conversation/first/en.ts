export { en as live } from '../../live/en.ts'
export { en as conversation } from '../en.ts'
