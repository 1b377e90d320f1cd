import { conversation } from './de/conversation.ts'
import { entry } from './de/entry.ts'
import { workspace } from './de/workspace.ts'

/** Everything the desk says in German, the language of the house. The other languages have the same shape. */
export const de = { ...workspace, ...entry, ...conversation }
