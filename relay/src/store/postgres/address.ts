const parsed = (url: string): URL | null => URL.parse(url) ?? URL.parse(url.replace('@/', '@localhost/'))

const files = ['sslrootcert', 'sslcert', 'sslkey'] as const

/** Of several, pg takes the last. */
const last = ({ searchParams }: URL, name: string): string => searchParams.getAll(name).at(-1) ?? ''

/** A folder with a socket, or this machine. */
const isHere = (host: string): boolean => /^(\/[^,]*|localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)

const hostOf = (address: URL): string => last(address, 'host') || decodeURIComponent(address.hostname)

/** The folder with the socket of this database; null where it is reached over a network. */
export const socketFolderIn = (url: string): string | null => {
  const address = parsed(url)
  const host = address ? hostOf(address) : ''
  return host.startsWith('/') ? host : null
}

/**
 * Whether nobody on the way can read or change what goes to this database: it is on this machine, or shows that it is the one that is meant. Where an address names no host,
 * pg asks the environment for one.
 */
export const isSafe = (url: string): boolean => {
  const address = parsed(url)
  return address !== null && (isHere(hostOf(address)) || last(address, 'sslmode') === 'verify-full')
}

/** What the operator is told of one that is not. */
export const notSafe = (variable: string): string =>
  `${variable} names a server elsewhere without sslmode=verify-full, or no host: passwords, keys and all that is stored could be read and changed on the way. Its end is ?sslmode=verify-full, and &sslrootcert= with the file of your own authority, if you have one.`

/** The files with certificates and keys that it names. */
export const filesIn = (url: string): string[] => {
  const address = parsed(url)
  return address ? files.map((name) => last(address, name)).filter((path) => path !== '') : []
}
