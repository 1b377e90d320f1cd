import type { DeskWords } from '@zop/content/desk'
import { EntryScreen } from './account/entry-screen.tsx'
import type { Desk } from './desk.ts'
import { words } from './words/language.ts'
import { WorkspaceScreen } from './workspace-screen.tsx'

/** Outside or inside. */
export const Screens = ({ desk }: { desk: Desk }) => {
  const screen = desk.screen.value
  const say: DeskWords = words.value
  return screen.kind === 'entry' ? (
    <EntryScreen entry={screen.entry} desk={desk} words={say} />
  ) : (
    <WorkspaceScreen desk={screen.workspace} signOut={desk.signOut} />
  )
}
