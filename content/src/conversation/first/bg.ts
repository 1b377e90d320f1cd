export { bg as live } from '../../live/bg.ts'
export { bg as conversation } from '../bg.ts'
