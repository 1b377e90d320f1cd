import type { Talk } from '../ports.ts'
import { later } from '../view/later.tsx'
import { speaking, wanted } from './chosen.ts'

const Tray = later('file/index.ts', () => import('./index.ts'))((part) => part.TrayList)
const Voice = later('voice/index.ts', () => import('../voice/index.ts'))((part) => part.VoicePanel)

/** What was chosen or is being recorded, below the newest line. */
export const Wanted = ({ talk }: { talk: Talk }) => (
  <>
    {wanted.value && <Tray talk={talk} />}
    {speaking.value && (
      <Voice
        talk={talk}
        close={() => {
          speaking.value = false
        }}
      />
    )}
  </>
)
