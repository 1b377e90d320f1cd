/** Where a link in a text leads. */
export type Target =
  | { readonly kind: 'page'; readonly name: string }
  | { readonly kind: 'chat' | 'letter' | 'finder' | 'numbers' | 'search' | 'proof' }
  | { readonly kind: 'elsewhere'; readonly url: string }

const ways = { 'chat:': 'chat', 'letter:': 'letter', 'finder:': 'finder', 'numbers:': 'numbers', 'search:': 'search', 'proof:': 'proof' } as const

/** Reads the target of a link; null where no page may lead there. */
export const targetOf = (url: string): Target | null => {
  const page = /^page:([a-z0-9-]{1,60})$/.exec(url)
  if (page) return { kind: 'page', name: page[1] ?? '' }
  if (Object.hasOwn(ways, url)) return { kind: ways[url as keyof typeof ways] }
  if (!/^https:\/\/[^\s"<>\\]+$/.test(url) || !URL.canParse(url)) return null
  const { username, password, hostname } = new URL(url)
  return username === '' && password === '' && hostname.includes('.') ? { kind: 'elsewhere', url } : null
}
