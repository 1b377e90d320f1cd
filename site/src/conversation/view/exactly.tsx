import type { Conversation } from '../conversation.ts'
import type { Panel } from '../state.ts'
import { Icon } from './parts.tsx'
import { laterWords } from './words.ts'

/** What exactly is stored, who can see what, and what can be done about it. */
export const Exactly = ({ talk, show }: { talk: Conversation; show: (panel: Panel) => void }) => {
  const { exactly } = laterWords().rare
  const { kept, channel, arrived, stage, consented } = talk.state.value
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it scrolls, and a keyboard must be able to scroll it
    <div class="exactly" tabIndex={0}>
      {arrived && stage === 'begun' && (
        <div class="choices wide">
          <button type="button" class="button plain" onClick={() => show('keep')}>
            <Icon name="lock" />
            {kept ? exactly.change : exactly.keep}
          </button>
          <button type="button" class="button plain" onClick={() => show('stored')}>
            <Icon name="save" />
            {exactly.about}
          </button>
          {consented && (
            <button type="button" class="button plain" onClick={() => show('withdraw')}>
              <Icon name="handshake" />
              {exactly.withdraw}
            </button>
          )}
        </div>
      )}
      <ul>
        <li>{exactly.sealed}</li>
        <li>{kept || channel === 'mail' ? exactly.untilThen : exactly.deleted}</li>
        <li>{exactly.visible}</li>
        <li>{exactly.proof}</li>
      </ul>
    </div>
  )
}
