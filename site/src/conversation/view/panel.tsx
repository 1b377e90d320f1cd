import { useEffect } from 'preact/hooks'
import type { Conversation } from '../conversation.ts'
import type { Panel as Name } from '../state.ts'
import { handOver } from './hand-over.ts'
import { later } from './later.tsx'

const KeepPanel = later('keep/keep-panel.tsx', () => import('../keep/keep-panel.tsx'))((part) => part.KeepPanel)
const StoredPanel = later('stored/stored-panel.tsx', () => import('../stored/stored-panel.tsx'))((part) => part.StoredPanel)
const Withdraw = handOver((part) => part.Withdraw)
const Choose = handOver((part) => part.Choose)

const Part = ({ talk, name, close }: { talk: Conversation; name: Name; close: () => void }) => {
  switch (name) {
    case 'keep':
      return <KeepPanel talk={talk} close={close} />
    case 'stored':
      return <StoredPanel talk={talk} close={close} />
    case 'withdraw':
      return <Withdraw talk={talk.talk} close={close} next={() => talk.show('return')} />
    case 'return':
      return <Choose talk={talk.talk} close={close} />
    case 'pool':
      return <Choose talk={talk.talk} close={close} first="pool" />
  }
}

/** In place of the conversation, which goes on behind it; the strip and the way out stay. Focus goes back to the text box. */
export const Panel = ({ talk, name }: { talk: Conversation; name: Name }) => {
  useEffect(() => {
    window.scrollTo(0, 0)
    return () => document.getElementById('message')?.focus()
  }, [name])
  return <Part talk={talk} name={name} close={() => talk.show(null)} />
}
