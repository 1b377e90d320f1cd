import { createHash } from 'node:crypto'
import { readJson, type SiteOptions } from '@zop/wire'
import * as v from 'valibot'
import { minute } from '../clock.ts'
import type { Config } from '../config.ts'
import { dayOf } from '../duty/calendar.ts'
import type { Layer } from '../serve/files.ts'
import type { EditionGround } from '../store/editorial.ts'
import { digestOf, hashesOf } from './list.ts'
import type { Shipped } from './shipped.ts'
import type { ContentSources } from './sources.ts'

const hashed = (text: string | Buffer): string => createHash('sha256').update(text).digest('base64url')

const siteFile = v.object({ exit: v.record(v.string(), v.string()), origins: v.array(v.string()) })

/** What the release says of the site that it is for: where the exit leads, and at which addresses it stands. */
const saidBy = (release: Layer): v.InferOutput<typeof siteFile> =>
  readJson(siteFile, release.get('/.well-known/site.json')?.plain.toString() ?? '') ?? { exit: {}, origins: [] }

const optionsOf = ({ demo, content }: Config, { release, shipped }: { release: Layer; shipped: Shipped }, today: string): SiteOptions => {
  const { exit, origins } = saidBy(release)
  return { today, demo, exit, hidden: content?.hidden ?? shipped.options?.hidden ?? [], origin: origins[0] ?? null, home: content?.home ?? null }
}

const timeless = ({ today: _, ...options }: SiteOptions): string =>
  hashed(JSON.stringify([options.demo, Object.entries(options.exit).toSorted(), options.hidden.toSorted(), options.origin, options.home]))

/** What an edition hangs on beside its documents: where any of it has changed, the site is made anew. */
const groundOf = (options: SiteOptions, { release, shipped }: { release: Layer; shipped: Shipped }): EditionGround => ({
  release: hashed(digestOf(hashesOf(release)) + digestOf(hashesOf(shipped.site))),
  options: timeless(options),
  today: options.today,
})

/** What the site is made with today. */
export const groundToday = ({ config, files, shipped, clock }: Pick<ContentSources, 'config' | 'files' | 'shipped' | 'clock'>) => {
  const beside = { release: files.release, shipped }
  const options = optionsOf(config, beside, dayOf(Math.floor(clock.now() / minute)))
  return { options, ground: groundOf(options, beside) }
}

/** Whether the site that was shipped is what these options make, on the day it was made for. */
export const isShippedWith = (shipped: Shipped, options: SiteOptions): boolean => shipped.options !== null && timeless(shipped.options) === timeless(options)

/** Whether one of these texts should have been looked at again since the one day, and by the other. */
export const fallsDue = (texts: readonly string[], after: string, today: string): boolean =>
  after < today && texts.some((text) => [...text.matchAll(/reviewBy"?:\s*"?(\d{4}-\d{2}-\d{2})/g)].some(([, day = '']) => day >= after && day <= today))
