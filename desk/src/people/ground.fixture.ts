import { signal } from '@preact/signals'
import { createTrust, type Trust } from '../directory/trust.ts'
import type { Ground } from '../ground.ts'
import { ok, refuse, scriptedLine } from './line.fixture.ts'
import { hour, type Umbrella } from './umbrella.fixture.ts'

/** The ground of a desk whose relay serves this umbrella's directory and certificates; the clock stands where `at.hour` says. */
export const groundOn = (umbrella: Umbrella) => {
  const at = { hour }
  const scripted = scriptedLine({
    directory: () => ok(umbrella.current().published),
    directoryAt: ({ hash }) => (hash === umbrella.current().known.hash ? ok(umbrella.current().published) : refuse('not-found')),
    certificate: ({ hash }) => {
      const found = umbrella.certificates.get(hash)
      return found ? ok(found) : refuse('not-found')
    },
  })
  const later: { readonly step: () => void }[] = []
  const ground: Ground = {
    line: scripted.line,
    anchor: umbrella.anchor,
    origin: 'http://localhost',
    shelf: { getItem: () => null, setItem: () => undefined },
    online: signal(true),
    now: () => at.hour * 3_600_000,
    later: (_, step) => {
      later.push({ step })
      return () => undefined
    },
  }
  return { ...scripted, ground, at }
}

export const trustOn = async (ground: Ground, self: { readonly certificate: string | null; readonly signing: string }): Promise<Trust> => {
  const trust = createTrust(ground, self)
  await trust.refresh()
  return trust
}
