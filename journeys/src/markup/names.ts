/** Ends of names: as long as a name may be, and markup to whoever takes them for it. */
export const nameEnd = '<img src=x onerror=hit()>"><zz-hit>\'{{hit()}}'
export const centreEnd = '<svg onload=hit()></title><zz-hit>'

const change = `
import { registerHooks } from 'node:module'
const [nameEnd, centreEnd] = ${JSON.stringify([nameEnd, centreEnd])}
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    const [, file] = /[/]setup[/]src[/]demo[/]([a-z]+[.]ts)$/.exec(url) ?? []
    if (!['umbrella.ts', 'certify.ts', 'pool.ts'].includes(file)) return loaded
    const source = String(loaded.source)
    if (file !== 'umbrella.ts') return { ...loaded, source: source.replaceAll('account.name.toLowerCase()', "account.name.toLowerCase().split('<')[0]") }
    const named = source.replace('id: name.toLowerCase(), name,', () => 'id: name.toLowerCase(), name: name + ' + JSON.stringify(nameEnd) + ',')
    return { ...loaded, source: named.replaceAll(" (erfunden)', phone", () => centreEnd + "', phone") }
  },
})`

/** Flags with which everybody in an umbrella, and every centre, is founded under a name that is markup. */
export const hostileNames: readonly string[] = ['--import', `data:text/javascript,${encodeURIComponent(change)}`]
