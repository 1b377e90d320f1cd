import { mayRead, type Publishing } from '@zop/wire'
import type { World } from '../world.ts'
import type { Reviewer } from './rules.ts'

/** How far the site is that is being made, with the faults of documents that this person may read. */
export const publishingFor = ({ content }: Pick<World, 'content'>, who: Reviewer): Publishing | null =>
  content.state && { ...content.state, faults: content.state.faults.filter(({ document }) => mayRead(who, document)) }
