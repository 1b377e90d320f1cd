import type { DeskWords } from '@zop/content/desk'
import { KeyRound, ScrollText } from 'lucide'
import type { Desk } from '../desk.ts'
import { Icon } from '../look/icon.tsx'
import { Door } from '../people/joining/door.tsx'
import { ArrivingStep } from './arriving-step.tsx'
import { CodeStep } from './code-step.tsx'
import { EnrolStep } from './enrol-step.tsx'
import type { Entry } from './entry.ts'
import { EntryFrame } from './entry-frame.tsx'

interface Props {
  readonly entry: Entry
  readonly desk: Desk
  readonly words: DeskWords
}

const ChooseStep = ({ entry, desk, words }: Props) => (
  <>
    <h2>{words.signIn.title}</h2>
    <button type="button" class="button wide" disabled={entry.busy.value} onClick={() => void entry.withPasskey()}>
      <Icon of={KeyRound} />
      {entry.busy.value ? words.signIn.working : words.signIn.passkey}
    </button>
    <p class="soft">{words.signIn.passkeyHint}</p>
    <button type="button" class="button quiet wide" onClick={entry.chooseCode}>
      <Icon of={ScrollText} />
      {words.signIn.recovery}
    </button>
    <Door desk={desk} words={words} />
  </>
)

const StepOf = ({ entry, desk, words }: Props) => {
  const step = entry.step.value
  switch (step.kind) {
    case 'choose':
      return <ChooseStep entry={entry} desk={desk} words={words} />
    case 'code':
    case 'locked':
      return <CodeStep entry={entry} words={words} locked={step.kind === 'locked'} />
    case 'arriving':
      return <ArrivingStep arrival={step.arrival} words={words} cancel={entry.back} />
    case 'enrol':
      return <EnrolStep desk={desk} entry={entry} unlocked={step.unlocked} words={words} />
  }
}

/** The ways in. What is said after signing out is no trouble, and does not look like one. */
export const EntryScreen = ({ entry, desk, words }: Props) => {
  const said = entry.say.value?.(words) ?? null
  const calm = entry.calm.value
  return (
    <EntryFrame title={words.title} words={words} wrong={calm ? null : said}>
      {said && calm ? (
        <p class="said" role="status">
          {said}
        </p>
      ) : null}
      <StepOf entry={entry} desk={desk} words={words} />
    </EntryFrame>
  )
}
