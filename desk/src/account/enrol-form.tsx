import { useSignal } from '@preact/signals'
import type { DeskWords } from '@zop/content/desk'
import type { Line } from '@zop/line'
import type { UnlockedAccount } from '@zop/sealing'
import { Fingerprint } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { Complaint } from '../notice/complaint.tsx'
import { type Enrolment, enrolPasskey } from './enrolment.ts'

interface Props {
  readonly line: Line
  readonly unlocked: UnlockedAccount
  readonly words: DeskWords
  readonly later: string
  readonly leave: () => void
  readonly done: (how: 'done' | 'done-without') => void
}

const sentence = (words: DeskWords, came: Enrolment): string => {
  switch (came) {
    case 'cancelled':
    case 'exists':
      return words.passkey[came]
    case 'unsupported':
    case 'unfit':
    case 'unreachable':
      return words.signIn[came]
    default:
      return words.passkey.failed
  }
}

/** Makes a passkey for the account of this session. */
export const EnrolForm = ({ line, unlocked, words, later, leave, done }: Props) => {
  const busy = useSignal(false)
  const came = useSignal<Enrolment | null>(null)
  const enrol = async () => {
    busy.value = true
    came.value = null
    try {
      const result = await enrolPasskey(line, unlocked)
      if (result === 'done' || result === 'done-without') done(result)
      else came.value = result
    } finally {
      busy.value = false
    }
  }
  return (
    <div class="stack">
      <p class="soft">{words.passkey.why}</p>
      <Complaint text={came.value && sentence(words, came.value)} />
      <div class="row-of-buttons">
        <button type="button" class="button" disabled={busy.value} onClick={() => void enrol()}>
          <Icon of={Fingerprint} />
          {busy.value ? words.passkey.working : words.passkey.enrol}
        </button>
        <button type="button" class="button plain" onClick={leave}>
          {later}
        </button>
      </div>
    </div>
  )
}
