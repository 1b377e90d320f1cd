import type { ContentDocument } from '@zop/wire'
import type { World } from '../world.ts'

/** How a page that a release brings says that what it names is invented. Whoever writes their own takes that away (docs/operations.md). */
const mark = /^(?:> )?(?:Muster\b|Sample\b|(?:Dies|Das) ist eine Vorführung\b|This is a demonstration\b)/m

const pagePrefix = 'page.'

/** Which of these are pages that still name an invented association: `de.imprint`. */
export const samplesAmong = (texts: readonly ContentDocument[]): readonly string[] =>
  texts.flatMap(({ id, text }) => (id.startsWith(pagePrefix) && mark.test(text) ? [id.slice(pagePrefix.length)] : [])).toSorted()

/** Those that are public now; in a demo everything is invented, and says so. Their texts are read once, and again when they are others: a load balancer asks each second. */
export const publicSamples = ({ demo, store }: Pick<World, 'demo' | 'store'>): (() => Promise<readonly string[]>) => {
  let known: { readonly of: string; readonly samples: readonly string[] } | null = null
  return async () => {
    if (demo) return []
    const pages = (await store.documents()).flatMap(({ id, published }) => (published && id.startsWith(pagePrefix) ? [{ id, hash: published.hash }] : []))
    const of = pages
      .map(({ id, hash }) => `${id} ${hash}`)
      .toSorted()
      .join('\n')
    if (known?.of !== of) known = { of, samples: samplesAmong(await store.documentTexts(pages)) }
    return known.samples
  }
}

/** Says it as loudly as a relay can: each warning is an alarm to its operator. */
export const warnOfSamples = async (world: Pick<World, 'demo' | 'store' | 'log'>): Promise<void> => {
  const samples = await publicSamples(world)()
  if (samples.length > 0)
    world.log.line('warn', {
      msg: 'pages are public that name an invented association, such as the imprint: editors write their own before anybody is told the address (/ready names the pages)',
      count: samples.length,
    })
}
