import { fill } from '@zop/content'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { wanted } from '../file/chosen.ts'
import { trayOf } from '../file/tray.ts'
import type { Talk } from '../ports.ts'
import { Heading, Icon } from '../view/parts.tsx'
import { showFromTop } from '../view/sight.ts'
import { laterWords } from '../view/words.ts'
import { microphone } from './microphone.ts'
import { clockOf, noteOf } from './note.ts'
import { Player } from './player.tsx'
import { longest, Recorder, type Voice } from './recorder.ts'

/** When the end is near it is said aloud, once. In seconds. */
const nearEnd = 30

const Recording = ({ recorder, seconds }: { recorder: Recorder; seconds: number }) => {
  const text = laterWords().voice
  const level = recorder.level.value
  const left = longest - seconds
  return (
    <>
      <p class="running">
        <span class="pulse" aria-hidden="true" />
        <b>{text.recording}</b> <bdi>{clockOf(seconds)}</bdi> <span class="soft">{fill(text.left, { time: clockOf(left) })}</span>
      </p>
      {level !== null && <meter aria-label={text.level} min={0} max={1} value={level} />}
      <p class="unseen" role="status">
        {left <= nearEnd && fill(text.lastSeconds, { n: nearEnd })}
      </p>
      <div class="choices">
        <button type="button" class="button" onClick={() => void recorder.stop()}>
          <Icon name="stop" />
          {text.stop}
        </button>
        <button type="button" class="button plain" onClick={() => recorder.discard()}>
          {text.discard}
        </button>
      </div>
    </>
  )
}

const Recorded = ({ recorder, voice, send }: { recorder: Recorder; voice: Extract<Voice, { at: 'recorded' }>; send: () => void }) => {
  const text = laterWords().voice
  return (
    <>
      <p role="status">
        {voice.ended === 'full' && `${text.full} `}
        {voice.ended === 'lost' && `${text.trouble.lost} `}
        {fill(text.recorded, { time: clockOf(voice.seconds) })} {text.saved}
      </p>
      <Player blob={voice.blob} type={voice.blob.type} seconds={voice.seconds} name="voice" />
      <div class="choices">
        <button type="button" class="button" onClick={send}>
          <Icon name="send" />
          {text.send}
        </button>
        <button type="button" class="button plain" onClick={() => recorder.discard()}>
          <Icon name="bin" />
          {text.discard}
        </button>
      </div>
    </>
  )
}

/** Records a voice note: nothing before a press, nothing sent before it was offered to be heard. */
export const VoicePanel = ({ talk, close }: { talk: Talk; close: () => void }) => {
  const text = laterWords().voice
  const recorder = useMemo(() => new Recorder(microphone, { left: talk.left }), [talk])
  useEffect(() => () => recorder.discard(), [recorder])
  const card = useRef<HTMLElement>(null)
  const voice = recorder.voice.value
  useEffect(() => {
    requestAnimationFrame(() => card.current && showFromTop(card.current))
  }, [voice.at])
  const back = (
    <button type="button" class="button plain" onClick={close}>
      {text.back}
    </button>
  )
  const start = (label: string) => (
    <div class="choices">
      <button type="button" class="button" onClick={() => void recorder.start()}>
        <Icon name="mic" />
        {label}
      </button>
      {back}
    </div>
  )
  return (
    <section class="voice" ref={card} aria-label={text.heading}>
      <Heading level={2}>{text.heading}</Heading>
      {voice.at === 'ready' && (
        <>
          <p>{text.before}</p>
          {start(text.start)}
        </>
      )}
      {(voice.at === 'asking' || voice.at === 'stopping') && (
        <>
          <p role="status">{voice.at === 'asking' ? text.asking : text.saved}</p>
          <div class="choices">{back}</div>
        </>
      )}
      {voice.at === 'recording' && <Recording recorder={recorder} seconds={voice.seconds} />}
      {voice.at === 'recorded' && (
        <Recorded
          recorder={recorder}
          voice={voice}
          send={() => {
            wanted.value = true
            trayOf(talk).addNote(noteOf(voice.blob, voice.seconds))
            close()
          }}
        />
      )}
      {voice.at === 'trouble' && (
        <>
          <p class="note" role="alert">
            {text.trouble[voice.why]}
          </p>
          {start(text.again)}
        </>
      )}
    </section>
  )
}
