import type { DeskWords } from '@zop/content/desk'
import { EntryScreen } from './account/entry-screen.tsx'
import type { Desk } from './desk.ts'
import { JoiningScreen } from './people/joining/joining-screen.tsx'
import { words } from './words/language.ts'
import { WorkspaceScreen } from './workspace-screen.tsx'

/** Outside, on the way in for the first time, or inside. */
export const Screens = ({ desk }: { desk: Desk }) => {
  const screen = desk.screen.value
  const say: DeskWords = words.value
  switch (screen.kind) {
    case 'entry':
      return <EntryScreen entry={screen.entry} desk={desk} words={say} />
    case 'joining':
      return <JoiningScreen joining={screen.joining} desk={desk} words={say} />
    case 'workspace':
      return <WorkspaceScreen desk={screen.workspace} signOut={desk.signOut} />
  }
}
