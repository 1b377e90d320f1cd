import type { Page } from 'playwright-core'

/** What a lying relay makes of a true answer: the whole text of it, or one event of a stream. Null is silence. */
export type Lie = (path: string, text: string) => string | null

/**
 * Puts a liar between a page and the true relay: the page's own `fetch` answers what `lie` makes of the truth. To everything above it this is what a
 * server that lies looks like, and streams can be altered while they run.
 */
export const putLiar = async (page: Page, lie: Lie): Promise<void> => {
  await page.exposeFunction('lie', lie)
  await page.addInitScript(() => {
    const honest = window.fetch
    const told = Reflect.get(window, 'lie') as (path: string, text: string) => Promise<string | null>

    const stream = (path: string, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> => {
      const decoder = new TextDecoder()
      const encoder = new TextEncoder()
      let rest = ''
      return body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          async transform(piece, out) {
            const events = (rest + decoder.decode(piece, { stream: true })).split('\n\n')
            rest = events.pop() ?? ''
            for (const event of events) {
              const now = await told(path, event)
              if (now !== null) out.enqueue(encoder.encode(`${now}\n\n`))
            }
          },
        }),
      )
    }

    window.fetch = async (...asked) => {
      const answer = await honest(...asked)
      const { status, headers, url, body } = answer
      const path = new URL(url).pathname
      if (body === null || !path.startsWith('/api/')) return answer
      const streams = headers.get('content-type')?.startsWith('text/event-stream')
      return new Response(streams ? stream(path, body) : await told(path, await answer.text()), { status, headers })
    }
  })
}

/** Another character of the base64url alphabet at this place. */
export const flip = (text: string, at: number): string => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)

/** Alters the JSON in an answer or in the data line of an event. */
export const alter = <T>(text: string, change: (value: T) => T | null): string | null => {
  const [, before = '', json = ''] = /^((?:.*\n)*?(?:data: ?)?)(\{.*\})$/s.exec(text) ?? []
  if (json === '') return text
  const changed = change(JSON.parse(json) as T)
  return changed === null ? null : before + JSON.stringify(changed)
}
