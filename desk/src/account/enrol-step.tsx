import type { DeskWords } from '@zop/content/desk'
import type { UnlockedAccount } from '@zop/sealing'
import type { Desk } from '../desk.ts'
import { EnrolForm } from './enrol-form.tsx'
import type { Entry } from './entry.ts'

interface Props {
  readonly desk: Desk
  readonly entry: Entry
  readonly unlocked: UnlockedAccount
  readonly words: DeskWords
}

/** E2: a new device adds its passkey before anything else. */
export const EnrolStep = ({ desk, entry, unlocked, words }: Props) => (
  <>
    <h2>{words.passkey.title}</h2>
    <p>{words.passkey.first}</p>
    <EnrolForm line={desk.line} unlocked={unlocked} words={words} later={words.signIn.back} leave={entry.back} done={entry.enrolled} />
  </>
)
