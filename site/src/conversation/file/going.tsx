import { fill } from '@zop/content'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../view/parts.tsx'
import { showFromTop } from '../view/sight.ts'
import { size } from '../view/size.ts'
import { laterWords } from '../view/words.ts'
import { Asking } from './asking.tsx'
import type { Sending, Step } from './sending.ts'

/** Said in words and drawn as a bar; spoken aloud only where it stands still, not at every step. */
const Progress = ({ step, sending }: { step: Extract<Step, { at: 'moving' | 'paused' }>; sending: Sending }) => {
  const { name, bytes } = sending
  const { going } = laterWords().file
  const still = step.at === 'paused' || step.cut
  const text = step.at === 'paused' ? going.paused : step.cut ? going.cut : going.moving
  return (
    <>
      <progress aria-label={name} max={step.size} value={step.have} />
      <p class={still ? 'note' : 'soft'} role={still ? 'status' : undefined}>
        {fill(text, { have: size((step.have / step.size) * bytes), size: size(bytes) })}
      </p>
    </>
  )
}

const Name = ({ sending }: { sending: Sending }) => (
  <p class="what">
    <Icon name="clip" />
    <bdi>{sending.name}</bdi>
  </p>
)

const Cancel = ({ sending, words }: { sending: Sending; words: string }) => (
  <button type="button" class="button plain" onClick={() => sending.cancel()}>
    {words}
  </button>
)

const Refused = ({ sending: { name, bytes }, reason }: { sending: Sending; reason: Extract<Step, { at: 'refused' }>['reason'] }) => {
  const text = laterWords().file
  // The name stands apart from the direction of the sentence, as in a <bdi>; the size is rounded up, so that just over 25 MB does not read as 25 MB.
  if (reason === 'too-large') return fill(text.tooLarge, { name: `\u2068${name}\u2069`, size: size(Math.ceil(bytes / 100_000) * 100_000) })
  return (
    <>
      <bdi>{name}</bdi>: {reason === 'unreadable' ? text.unreadable : text.refused[reason]}
    </>
  )
}

const Now = ({ sending }: { sending: Sending }) => {
  const text = laterWords().file
  const { going } = text
  const step = sending.step.value
  switch (step.at) {
    case 'over':
      return null
    case 'asking':
      return <Asking sending={sending} step={step} />
    case 'checking':
    case 'preparing':
    case 'handing':
      return (
        <>
          {step.at !== 'checking' && <Name sending={sending} />}
          <p class="soft" role="status">
            {step.at === 'checking' ? text.checking : step.at === 'preparing' ? going.preparing : going.handing}
          </p>
        </>
      )
    case 'refused':
      return (
        <>
          <p class="note" role="alert">
            <Refused sending={sending} reason={step.reason} />
          </p>
          <div class="choices">
            <Cancel sending={sending} words={text.understood} />
          </div>
        </>
      )
    case 'failed':
      return (
        <>
          <Name sending={sending} />
          <p class="note" role="alert">
            {step.why === 'unreadable' ? text.unreadable : text.failed[step.why]}
          </p>
          <div class="choices">
            {step.why !== 'unreadable' && step.why !== 'gone' && (
              <button type="button" class="button" onClick={() => void sending.go()}>
                {going.again}
              </button>
            )}
            <Cancel sending={sending} words={going.discard} />
          </div>
        </>
      )
    case 'moving':
    case 'paused':
      return (
        <>
          <Name sending={sending} />
          <Progress step={step} sending={sending} />
          <div class="choices">
            {step.at === 'moving' ? (
              <button type="button" class="button plain" onClick={() => sending.pause()}>
                <Icon name="pause" />
                {going.pause}
              </button>
            ) : (
              <button type="button" class="button" onClick={() => void sending.go()}>
                <Icon name="play" />
                {going.resume}
              </button>
            )}
            <Cancel sending={sending} words={going.cancel} />
          </div>
        </>
      )
  }
}

/** One file on its way, from the moment when it was chosen. A question and a trouble are brought into sight; mere progress moves nothing. */
export const Going = ({ sending }: { sending: Sending }) => {
  const card = useRef<HTMLLIElement>(null)
  const { at } = sending.step.value
  const telling = at === 'asking' || at === 'refused' || at === 'failed'
  useEffect(() => {
    // In the next frame: the text box has made room by then.
    if (telling) requestAnimationFrame(() => card.current && showFromTop(card.current))
  }, [telling])
  return (
    <li ref={card}>
      <Now sending={sending} />
    </li>
  )
}
