import type { Side } from './handler.ts'

/** Which policy an answer gets. */
export type PageClass = 'answer' | 'information' | 'conversation' | 'desk'

/** `trusted`: the names of Trusted Types policies that a page may make. */
const policy = (extra: Readonly<Record<string, string>>, trusted = "'none'"): string =>
  Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'connect-src': "'self'",
    'img-src': "'self'",
    'font-src': "'self'",
    ...extra,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': trusted,
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

const blobs = { 'img-src': "'self' blob:", 'media-src': 'blob:', 'frame-src': 'blob:', 'worker-src': "'self'" }

const policies: Readonly<Record<PageClass, string>> = {
  answer: "default-src 'none'; frame-ancestors 'none'",
  // A page may be read aloud, or be signed.
  information: policy({ 'media-src': "'self'" }),
  conversation: policy(blobs),
  // The one that the desk makes lets its own service worker in, and nothing else (desk/src/duty/mine/reminders/waker.ts).
  desk: policy(blobs, 'wake'),
}

const features = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

const allowed: Readonly<Partial<Record<PageClass, readonly string[]>>> = {
  conversation: ['microphone'],
  desk: ['microphone', 'publickey-credentials-create', 'publickey-credentials-get'],
}

const permissions = (page: PageClass): string => features.map((name) => `${name}=(${allowed[page]?.includes(name) ? 'self' : ''})`).join(', ')

const headersFor = (page: PageClass): Readonly<Record<string, string>> => ({
  'content-security-policy': policies[page],
  'permissions-policy': permissions(page),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
})

const headers: Readonly<Record<PageClass, Readonly<Record<string, string>>>> = {
  answer: headersFor('answer'),
  information: headersFor('information'),
  conversation: headersFor('conversation'),
  desk: headersFor('desk'),
}

/** The headers that stand on every answer of a class, refusals and redirects included. */
export const headersOf = (page: PageClass): Readonly<Record<string, string>> => headers[page]

/** Those of a small answer, flat as node:http writes them. */
export const answerHeaders: readonly string[] = Object.entries(headers.answer).flat()

/** The page class of a file; the path is compared decoded, so that no spelling of /n/ gets the information pages' caching. */
export const pageClassOf = (side: Side, path: string): PageClass => {
  if (side === 'desk') return 'desk'
  return path === '/n' || path.startsWith('/n/') ? 'conversation' : 'information'
}

/** How long a file may be kept: assets carry their hash in the name, what keeps its name is looked up again after five minutes, pages of a conversation or a desk are never kept. */
export const cachingOf = (page: PageClass, path: string): string => {
  if (path.startsWith('/assets/')) return 'public, max-age=31536000, immutable'
  return page === 'information' || !path.endsWith('.html') ? 'public, max-age=300, stale-while-revalidate=3600' : 'no-store'
}
