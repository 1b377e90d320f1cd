export { ar as live } from '../../live/ar.ts'
export { ar as conversation } from '../ar.ts'
