import { useSignal } from '@preact/signals'
import { languages, localeOf } from '@zop/content'
import { finderWords } from '@zop/content/finder'
import type { Listing } from '@zop/wire'
import { useEffect } from 'preact/hooks'
import type { Conversation } from '../conversation/conversation.ts'
import { Loading } from '../people/loading.tsx'
import type { Workspace } from '../workspace.ts'
import { type Card, cardOf } from './card.ts'
import { FoundList } from './found-list.tsx'
import { Sending } from './sending.tsx'

interface Props {
  readonly desk: Workspace
  readonly conversation: Conversation
}

/** First which centre, then what goes out, word for word. */
export const Choosing = ({ desk, conversation }: Props) => {
  const listings = useSignal<readonly Listing[] | null>(null)
  const state = useSignal<'reading' | 'unreachable'>('reading')
  const chosen = useSignal<Card | null>(null)
  const spoken = desk.lanes.find(conversation.id)?.opening.language ?? 'de'
  const language = languages.find((one) => one === spoken) ?? 'en'
  const read = () => {
    state.value = 'reading'
    desk.ground.line
      .call('listings', {})
      .then((answer) => {
        if (answer.kind === 'ok') listings.value = answer.value.listings
        else state.value = 'unreachable'
      })
      .catch(desk.fault)
  }
  useEffect(read, [desk])
  if (listings.value === null) return <Loading state={state.value} again={read} />
  if (chosen.value) {
    const back = () => {
      chosen.value = null
    }
    return <Sending desk={desk} conversation={conversation} card={chosen.value} back={back} />
  }
  return (
    <FoundList
      listings={listings.value}
      spoken={spoken}
      now={desk.ground.now()}
      choose={({ centre, service }) => {
        chosen.value = cardOf(centre, service, { words: finderWords[language], locale: localeOf(language) })
      }}
    />
  )
}
