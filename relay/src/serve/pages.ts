import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendRefusal } from './errors.ts'
import type { Files, StaticFile } from './files.ts'
import type { Side } from './handler.ts'
import { cachingOf, headersOf, pageClassOf } from './headers.ts'
import { refuse } from './refuse.ts'

/** What a browser wants to read, the most wanted first (RFC 9110, 12.5.4). */
const wishesOf = (accepted: string): readonly string[] =>
  accepted
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))?.trim()
      return { tag, quality: Number(quality?.slice(2) ?? 1) }
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)

/**
 * The first of the languages shown that the browser asks for; German where it asks for none, English where it asks for others alone, because more people read it. Plain
 * German is chosen by hand.
 */
export const languageOf = (accepted: string | undefined, shown: readonly string[]): string => {
  const offered = shown.filter((language) => !language.includes('-'))
  const wishes = wishesOf(accepted ?? '').filter((tag) => tag !== '*')
  const wanted = wishes.map((tag) => offered.find((language) => tag === language || tag.startsWith(`${language}-`))).find((found) => found !== undefined)
  return wanted ?? (wishes.length > 0 && offered.includes('en') ? 'en' : 'de')
}

/** The decoded path without its query; null where it is no path of ours. */
const pathOf = (url: string): string | null => {
  const [path = ''] = url.split('?')
  try {
    const decoded = decodeURIComponent(path)
    return decoded.includes('\0') || decoded.includes('//') || decoded.includes('\\') ? null : decoded
  } catch {
    // Not percent-encoding.
    return null
  }
}

const send = async (request: FastifyRequest, reply: FastifyReply, { file, side, missed }: { file: StaticFile; side: Side; missed?: string }) => {
  // A missing page gets the policy of the place where it was looked for.
  const page = pageClassOf(side, missed ?? file.path)
  const status = missed === undefined ? 200 : 404
  reply
    .code(status)
    .headers(headersOf(page))
    .header('cache-control', missed === undefined ? cachingOf(page, file.path) : 'no-store')
    .header('vary', 'accept-encoding')
    .header('etag', file.etag)
  if (status === 200 && request.headers['if-none-match'] === file.etag) return reply.code(304).send()
  const packed = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') ? await file.brotli() : null
  if (packed) reply.header('content-encoding', 'br')
  const body = packed ?? file.plain
  reply.type(file.type).header('content-length', body.length)
  return request.method === 'HEAD' ? reply.send() : reply.send(body)
}

/** Everything that is no route: the release's files, the choice of a language, and "not found". */
export const servePages = (app: FastifyInstance, side: Side, files: Files): void => {
  app.setNotFoundHandler(async (request, reply) => {
    const path = pathOf(request.url)
    const reading = request.method === 'GET' || request.method === 'HEAD'
    if (!reading || path === null || path.startsWith('/api/') || path === '/api') return sendRefusal(reply, refuse('not-found'))
    if (side === 'site' && path === '/') return chooseLanguage(request, reply, files.languages)
    const file = files.at(path)
    if (file) return send(request, reply, { file, side })
    if (files.isFolder(path)) return redirect(reply, { to: `${path}/`, side })
    const missing = files.at('/404.html')
    return missing ? send(request, reply, { file: missing, side, missed: path }) : sendRefusal(reply, refuse('not-found'))
  })
}

const redirect = (reply: FastifyReply, { to, side }: { to: string; side: Side }): FastifyReply =>
  reply
    .headers(headersOf(pageClassOf(side, to)))
    .header('cache-control', 'no-store')
    .redirect(encodeURI(to), 302)

const chooseLanguage = (request: FastifyRequest, reply: FastifyReply, shown: readonly string[]): FastifyReply =>
  redirect(reply.header('vary', 'accept-language'), { to: `/${languageOf(request.headers['accept-language'], shown)}/`, side: 'site' })
