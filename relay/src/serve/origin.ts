import type { IncomingHttpHeaders } from 'node:http'
import type { Side } from './handler.ts'

/** The origins each side answers to. Filled in when the ports are known. */
export interface Origins {
  site: string
  desk: string
  /** Further origins of the site. */
  readonly more: readonly string[]
}

export const originsOf = (origins: Origins, side: Side): readonly string[] => (side === 'desk' ? [origins.desk] : [origins.site, ...origins.more])

const hosts = new Map<string, string>()

/** Origins are few, and asked for with every request. */
const hostOf = (origin: string): string => {
  const known = hosts.get(origin)
  if (known !== undefined) return known
  const { host } = new URL(origin)
  hosts.set(origin, host)
  return host
}

/** Against DNS rebinding: a foreign name that points at this server gets nothing. */
export const isOurHost = (host: string | undefined, origins: readonly string[]): boolean =>
  host !== undefined && origins.some((origin) => hostOf(origin) === host.toLowerCase())

/**
 * A change is taken from a page of ours, or from a program that is no browser: browsers always send one of the two headers with a POST, so a request
 * with neither cannot be another page's doing.
 */
export const isOurPage = ({ origin, 'sec-fetch-site': from }: IncomingHttpHeaders, origins: readonly string[]): boolean => {
  if (from !== undefined && from !== 'same-origin') return false
  return origin === undefined ? from === undefined : origins.includes(origin)
}
