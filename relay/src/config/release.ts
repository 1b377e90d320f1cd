import { join } from 'node:path'
import * as v from 'valibot'
import { type Config, ConfigRefused, readFile } from '../config.ts'

/** What a release says of itself. */
const release = v.object({ demo: v.boolean(), deployment: v.string(), origins: v.array(v.string()) })

const checkBuilt = ({ site, desk, origins, demo, deployment }: Config, { files, facts }: { readonly files: string; readonly facts: string }): void => {
  const built = readFile(join(files, '.well-known', facts), release)
  if (built.demo !== demo)
    throw new ConfigRefused(
      `${files} was built ${built.demo ? 'for the demo' : 'for a real installation'}, and ZOP_DEMO is ${demo}: build with the anchor of this installation (ZOP_ANCHOR=/etc/zop/anchor.json npm run build).`,
    )
  if (demo) return
  if (built.deployment !== deployment)
    throw new ConfigRefused(
      `${files} was built for the installation ${built.deployment}, and ZOP_DEPLOYMENT is ${deployment}: build with the anchor.json of the same founding.`,
    )
  const foreign = [site.origin, ...origins, desk.origin].filter((origin) => !built.origins.includes(origin))
  if (foreign.length > 0)
    throw new ConfigRefused(
      `${files} was built for ${built.origins.join(', ')}. At ${foreign.join(', ')} its pages would encrypt nothing: build with that address in the anchor's origins.`,
    )
}

/** B1: pages that were built for the demo, for another installation or for other addresses encrypt nothing, and say so to everybody who comes. */
export const checkRelease = (config: Config): void => {
  checkBuilt(config, { files: config.site.files, facts: 'site.json' })
  checkBuilt(config, { files: config.desk.files, facts: 'desk.json' })
}
