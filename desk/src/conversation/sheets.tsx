import { ExportSheet } from '../exporting/sheet.tsx'
import { HandOverSheet } from '../hand-over/sheet.tsx'
import { Palette } from '../palette/palette.tsx'
import { ReferralSheet } from '../referral-card/sheet.tsx'
import { StandInSheet } from '../stand-in/sheet.tsx'
import type { Workspace } from '../workspace.ts'
import type { Conversation } from './conversation.ts'
import { MuteSheet } from './mute-sheet.tsx'

/** Everything that opens over the conversation in the middle; what is shut is not there at all. */
export const Sheets = ({ desk, conversation }: { desk: Workspace; conversation: Conversation }) => {
  switch (desk.view.sheet.value) {
    case 'blocks':
      return <Palette desk={desk} conversation={conversation} />
    case 'stand-in':
      return <StandInSheet desk={desk} conversation={conversation} />
    case 'hand-over':
      return <HandOverSheet desk={desk} conversation={conversation} />
    case 'export':
      return <ExportSheet desk={desk} conversation={conversation} />
    case 'referral':
      return <ReferralSheet desk={desk} conversation={conversation} />
    case 'mute':
      return <MuteSheet desk={desk} conversation={conversation} />
    case null:
      return null
  }
}
