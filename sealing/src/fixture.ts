import type { Directory, PublishedDirectory } from '@zop/wire'
import { type Example, makeExample } from './example.ts'
import { issueDirectory } from './index.ts'

export { flip, itemOf } from './example.ts'

const made = makeExample()

/** One umbrella for all tests of a file. */
export const example = (): Promise<Example> => made

/** The example's directory, changed and signed again by its coordinator. */
export const issueAgain = async (change: (directory: Directory) => Directory): Promise<PublishedDirectory> => {
  const { known, published, coordinator } = await made
  return { ...published, directory: await issueDirectory(change(known.directory), coordinator) }
}
