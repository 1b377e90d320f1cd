export { type Answer, connect, type Line } from './call.ts'
export { eventParser, type StreamEvent } from './events.ts'
export { listen, type Stream, type StreamHandlers, type StreamState } from './listen.ts'
