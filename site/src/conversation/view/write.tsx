import { useSignal } from '@preact/signals'
import { spokenOf } from '@zop/content'
import { useEffect, useRef } from 'preact/hooks'
import { unaided } from '../../look/unaided.ts'
import type { Conversation } from '../conversation.ts'
import { Consult, More } from './lazy.ts'
import { Icon } from './parts.tsx'
import { Said } from './said.tsx'
import { language, words } from './words.ts'

/** The text box. What is typed stays in it until it has been sealed, whatever happens to the line (D6). Enter is a new line on every device: nobody sends by mistake. */
export const Write = ({ talk }: { talk: Conversation }) => {
  const { write, lost } = words()
  const { sealing, trouble, connected, stage, channel, present } = talk.state.value
  /** A letter is kept from its first byte, so the code comes before it is sent. */
  const letter = stage === 'writing' && channel === 'mail'
  const { draft } = talk
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => box.current?.focus(), [])

  /** What a professional wrote is looked through before anything of it is sealed. */
  const asking = useSignal(false)
  const look = () => {
    asking.value = talk.audience === 'professional' && draft.peek().trim() !== ''
    if (!asking.value) void send()
  }
  const send = async () => {
    asking.value = false
    if (letter) {
      if (draft.peek().trim() !== '') talk.show('keep')
      return
    }
    if (await talk.send(draft.peek(), spokenOf(language.peek()))) draft.value = ''
    box.current?.focus()
  }

  const form = (
    <form
      class={`write ${stage}`}
      hidden={asking.value}
      aria-label={write.form}
      onSubmit={(event) => {
        event.preventDefault()
        look()
      }}
    >
      <div class="said" role="status">
        {!connected && (
          <p class="note">
            <Icon name="offline" />
            {lost}
          </p>
        )}
        {trouble && <Said trouble={trouble} />}
      </div>
      <div class="label">
        <label for="message">{write.label}</label>
        {stage === 'begun' && (
          <button type="button" class="quiet" onClick={() => talk.askToEnd(true)}>
            {write.end}
          </button>
        )}
      </div>
      <div class="row">
        <textarea
          id="message"
          ref={box}
          rows={1}
          dir="auto"
          {...unaided}
          autocapitalize="sentences"
          aria-describedby="keys"
          readOnly={sealing}
          value={draft.value}
          onInput={(event) => {
            draft.value = event.currentTarget.value
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            look()
          }}
        />
        <button type="submit" class="button" aria-disabled={sealing}>
          <Icon name={sealing ? 'lock' : 'send'} />
          {sealing ? write.sealing : letter ? write.next : write.send}
        </button>
      </div>
      {present.length > 0 && <More talk={talk.talk} />}
      <p class="keys fine" id="keys">
        {write.keys}
      </p>
    </form>
  )
  return (
    <>
      {asking.value && (
        <Consult
          text={draft.value}
          change={() => {
            asking.value = false
            setTimeout(() => box.current?.focus())
          }}
          send={() => void send()}
        />
      )}
      {form}
    </>
  )
}
