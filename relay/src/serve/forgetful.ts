import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** The headers that the relay acts on, and that HTTP itself needs. */
const kept = [
  'accept',
  'accept-encoding',
  'accept-language',
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'if-none-match',
  'last-event-id',
  'origin',
  'sec-fetch-site',
  'transfer-encoding',
] as const

/**
 * P2: forgets every other header as soon as a request arrives. Otherwise an open stream would hold the agent string and forwarded addresses in memory
 * for as long as somebody writes, and a heap snapshot would show them.
 */
export const forgetHeaders = (request: IncomingMessage): void => {
  const given = request.headers
  const few: NodeJS.Dict<string | string[]> = {}
  for (const name of kept) if (given[name] !== undefined) few[name] = given[name]
  request.headers = few as IncomingHttpHeaders
  request.rawHeaders = []
}
