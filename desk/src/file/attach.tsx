import { useSignalEffect } from '@preact/signals'
import { Mic, Paperclip, Pause, Play, Send, Square, Trash2, TriangleAlert, X } from 'lucide'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Conversation } from '../conversation/conversation.ts'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { microphone, noteName } from './microphone.ts'
import type { Parcel } from './sending.ts'
import { lengthOf } from './size.ts'
import { createRecorder, type Recorder } from './voice.ts'

interface Props {
  readonly desk: Workspace
  readonly conversation: Conversation
}

const Button = ({ icon, text, press }: { icon: Parameters<typeof Icon>[0]['of']; text: string; press: () => void }) => (
  <button type="button" class="button plain" onClick={press}>
    <Icon of={icon} />
    {text}
  </button>
)

const ParcelLine = ({ parcel }: { parcel: Parcel }) => {
  const { file } = words.value
  const now = parcel.standing.value
  const text = () => {
    switch (now.kind) {
      case 'preparing':
        return file.waiting
      case 'moving':
        return now.cut ? file.cut : file.progress(now.percent)
      case 'paused':
        return file.progress(now.percent)
      case 'refused':
        return file.refused[now.why]
    }
  }
  return (
    <li class={now.kind === 'refused' ? 'warning parcel' : 'parcel'} role={now.kind === 'refused' ? 'alert' : undefined}>
      {now.kind === 'refused' ? <Icon of={TriangleAlert} /> : null}
      <span dir="auto" class="parcel-name">
        {parcel.seconds === null ? parcel.name : file.note(lengthOf(parcel.seconds))}
      </span>
      {now.kind === 'moving' ? <progress max={100} value={now.percent} aria-label={text()} /> : null}
      <span class="soft">{text()}</span>
      {now.kind === 'moving' ? <Button icon={Pause} text={file.pause} press={parcel.pause} /> : null}
      {now.kind === 'paused' ? <Button icon={Play} text={file.resume} press={parcel.resume} /> : null}
      <Button icon={X} text={now.kind === 'refused' ? file.close : file.cancel} press={parcel.cancel} />
    </li>
  )
}

/** What is on its way to the person. */
export const Tray = ({ desk, conversation }: Props) => {
  const parcels = desk.parcels.of(conversation.id).value
  return parcels.length === 0 ? null : (
    <ul class="tray">
      {parcels.map((parcel) => (
        <ParcelLine key={parcel.key} parcel={parcel} />
      ))}
    </ul>
  )
}

const VoicePanel = ({ desk, conversation, recorder }: Props & { recorder: Recorder }) => {
  const { file } = words.value
  const voice = recorder.voice.value
  const stop = useRef<HTMLButtonElement>(null)
  useSignalEffect(() => {
    if (recorder.voice.value.kind === 'recording') stop.current?.focus()
  })
  switch (voice.kind) {
    case 'off':
    case 'asking':
      return null
    case 'denied':
    case 'unsupported':
      return (
        <p class="warning" role="alert">
          <Icon of={TriangleAlert} />
          <span>{file[voice.kind]}</span>
        </p>
      )
    case 'recording':
      return (
        <div class="row-of-buttons recording">
          <span role="timer">{file.recording(lengthOf(voice.seconds))}</span>
          <button ref={stop} type="button" class="button" onClick={() => void recorder.stop().catch(desk.fault)}>
            <Icon of={Square} />
            {file.stop}
          </button>
          <Button icon={Trash2} text={file.discard} press={recorder.discard} />
        </div>
      )
    case 'recorded': {
      const send = () => {
        const { blob, seconds } = voice
        recorder.discard()
        void desk.parcels.send(conversation, blob, { name: noteName(blob), seconds }).catch(desk.fault)
      }
      return (
        <div class="row-of-buttons recording">
          <span>{file.note(lengthOf(voice.seconds))}</span>
          <button type="button" class="button" onClick={send}>
            <Icon of={Send} />
            {file.send}
          </button>
          <Button icon={Trash2} text={file.discard} press={recorder.discard} />
        </div>
      )
    }
  }
}

/** A file or a voice note for the person. */
export const Attach = ({ desk, conversation }: Props) => {
  const { file } = words.value
  const input = useRef<HTMLInputElement>(null)
  const recorder = useMemo(() => createRecorder({ open: microphone, now: () => performance.now(), later: desk.ground.later }), [desk])
  useEffect(() => recorder.discard, [recorder])
  return (
    <>
      <VoicePanel desk={desk} conversation={conversation} recorder={recorder} />
      <Button icon={Paperclip} text={file.attach} press={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        {...unaided}
        hidden
        multiple
        aria-label={file.attach}
        onChange={({ currentTarget }) => {
          for (const chosen of currentTarget.files ?? []) {
            void desk.parcels.send(conversation, chosen, { name: chosen.name, seconds: null }).catch(desk.fault)
          }
          currentTarget.value = ''
        }}
      />
      <Button icon={Mic} text={file.voice} press={() => void recorder.start().catch(desk.fault)} />
    </>
  )
}
