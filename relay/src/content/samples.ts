import type { ContentDocument } from '@zop/wire'
import type { World } from '../world.ts'
import { textsWith } from './stale.ts'

/** How a page that a release brings says that what it names is invented. Whoever writes their own takes that away (docs/operations.md). */
const mark = /^(?:> )?(?:Muster\b|Sample\b|(?:Dies|Das) ist eine Vorführung\b|This is a demonstration\b)/m

/** Which of these are pages that still name an invented association: `de.imprint`. */
export const samplesAmong = (texts: readonly ContentDocument[]): readonly string[] =>
  texts.flatMap(({ id, text }) => (id.startsWith('page.') && mark.test(text) ? [id.slice('page.'.length)] : [])).toSorted()

/** Those that are public now; in a demo everything is invented, and says so. */
export const publicSamples = async ({ demo, store }: Pick<World, 'demo' | 'store'>): Promise<readonly string[]> =>
  demo ? [] : samplesAmong(await textsWith(store, { publish: [], withdraw: [] }))

/** Says it as loudly as a relay can: each warning is an alarm to its operator. */
export const warnOfSamples = async (world: Pick<World, 'demo' | 'store' | 'log'>): Promise<void> => {
  const samples = await publicSamples(world)
  if (samples.length > 0)
    world.log.line('warn', {
      msg: 'pages are public that name an invented association, such as the imprint: editors write their own before anybody is told the address (/ready names the pages)',
      count: samples.length,
    })
}
