import { conversation } from './en/conversation.ts'
import { entry } from './en/entry.ts'
import { workspace } from './en/workspace.ts'
import type { DeskWords } from './words.ts'

/** Everything the desk says in English. */
export const en: DeskWords = { ...workspace, ...entry, ...conversation }
