import { domainToUnicode } from 'node:url'

/** What is wrong with an address that somebody typed, for a sentence of its own. */
export type AddressFault = 'no-address' | 'not-https' | 'more-than-origin' | 'localhost' | 'number' | 'onion'

export type ExitFault = 'no-page' | 'not-https'

/** Version 3 onion addresses: 56 letters and digits of base 32. */
const onion = /^[a-z2-7]{56}\.onion$/

/** Labels of a host name, two at least (RFC 1123): a certificate is made out to no other. */
const hostName = /^(?!-)[a-z0-9-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9-]{1,63}(?<!-))+$/

/** As URLs write it: IPv4 in dots, IPv6 in brackets. */
const isNumber = (hostname: string): boolean => /^\d+(\.\d+){3}$/.test(hostname) || hostname.startsWith('[')

const withScheme = (text: string): string => (/^[a-z][a-z0-9+.-]*:\/\//.test(text) ? text : `${text.endsWith('.onion') ? 'http' : 'https'}://${text}`)

/**
 * The origin that somebody means. A name without a scheme is taken as https, an onion address as http, because the address is the key there. Umlauts become what
 * browsers make of them (`xn--…`), a port that the scheme has anyway is left out. A number is refused: passkeys (WebAuthn) need a name. `tried` allows
 * http://localhost, for trying the ceremony out.
 */
export const readOrigin = (typed: string, { tried = false } = {}): { origin: string } | { fault: AddressFault } => {
  const whole = withScheme(typed.trim().toLowerCase())
  if (/\s/.test(whole) || !URL.canParse(whole)) return { fault: 'no-address' }
  const { origin, hostname, protocol, pathname, search, hash, username, password } = new URL(whole)
  if (!['/', ''].includes(pathname) || `${search}${hash}${username}${password}` !== '') return { fault: 'more-than-origin' }
  if (hostname === 'localhost') return tried && protocol === 'http:' ? { origin } : { fault: 'localhost' }
  if (hostname.endsWith('.onion')) return onion.test(hostname) ? { origin } : { fault: 'onion' }
  if (isNumber(hostname)) return { fault: 'number' }
  if (protocol !== 'https:') return { fault: 'not-https' }
  return hostName.test(hostname) ? { origin } : { fault: 'no-address' }
}

/** A page elsewhere that pages name: any https page with a name. One without a scheme is taken as https. */
export const readPage = (typed: string): { address: string } | { fault: ExitFault } => {
  const text = typed.trim()
  const whole = text === '' ? '' : withScheme(text)
  if (/\s/.test(whole) || !URL.canParse(whole)) return { fault: 'no-page' }
  const { protocol, hostname, username, password } = new URL(whole)
  if (protocol !== 'https:') return { fault: 'not-https' }
  return hostName.test(hostname) && !isNumber(hostname) && `${username}${password}` === '' ? { address: whole } : { fault: 'no-page' }
}

/** An origin for people who have to find a slip in it: with umlauts as they were typed beside what browsers make of them. */
export const nameOf = (origin: string): string => {
  const { host, hostname } = new URL(origin)
  const read = domainToUnicode(hostname)
  return read === hostname ? origin : `${origin} (${host.replace(hostname, read)})`
}
