/** What is wrong with an address that somebody typed, for a sentence of its own. */
export type AddressFault = 'no-address' | 'not-https' | 'more-than-origin' | 'localhost' | 'onion'

/** Version 3 onion addresses: 56 letters and digits of base 32. */
const onion = /^[a-z2-7]{56}\.onion$/

/**
 * The origin that somebody means. A name without a scheme is taken as https, an onion address as http, because the address is the key there. `tried` allows
 * http://localhost, for trying the ceremony out.
 */
export const readOrigin = (typed: string, { tried = false } = {}): { origin: string } | { fault: AddressFault } => {
  const text = typed.trim().toLowerCase().replace(/\/$/, '')
  const whole = /^[a-z][a-z0-9+.-]*:\/\//.test(text) ? text : `${text.endsWith('.onion') ? 'http' : 'https'}://${text}`
  if (text === '' || /\s/.test(text) || !URL.canParse(whole)) return { fault: 'no-address' }
  const { origin, hostname, protocol } = new URL(whole)
  if (origin !== whole) return { fault: 'more-than-origin' }
  if (hostname === 'localhost') return tried && protocol === 'http:' ? { origin } : { fault: 'localhost' }
  if (hostname.endsWith('.onion')) return onion.test(hostname) ? { origin } : { fault: 'onion' }
  if (protocol !== 'https:') return { fault: 'not-https' }
  return hostname.includes('.') ? { origin } : { fault: 'no-address' }
}

/** Where the exit leads: any https page that gives nobody away. */
export const readExit = (typed: string): { address: string } | { fault: 'not-https' | 'no-address' } => {
  const text = typed.trim()
  if (!URL.canParse(text)) return { fault: 'no-address' }
  return new URL(text).protocol === 'https:' ? { address: text } : { fault: 'not-https' }
}
