import { useComputed, useSignal } from '@preact/signals'
import type { SealedFileRef } from '@zop/sealing'
import { Download, Eye, FileText, Mic, TriangleAlert, X } from 'lucide'
import { useEffect, useMemo } from 'preact/hooks'
import type { Conversation } from '../conversation/conversation.ts'
import { Icon } from '../look/icon.tsx'
import { language, words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { fetchFile, type Got } from './fetching.ts'
import { lengthOf, sizeOf } from './size.ts'

/** Types that a frame without scripts may show; nothing else is opened in the page. */
const framed: readonly string[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif', 'text/plain']

/** An address of this page's own for what lies in its memory; gone as soon as nobody shows it. */
const useAddress = (blob: Blob, type: string): string | null => {
  const address = useSignal<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([blob], { type }))
    address.value = made
    return () => URL.revokeObjectURL(made)
  }, [blob, type])
  return address.value
}

const Shown = ({ blob, type, name }: { blob: Blob; type: string; name: string }) => {
  const address = useAddress(blob, type)
  const { file: say } = words.value
  if (!address) return null
  // biome-ignore lint/a11y/useMediaCaption: what somebody spoke has no captions
  if (type.startsWith('audio/') || type === 'video/webm') return <audio class="sound" controls src={address} />
  return framed.includes(type) ? <iframe class="framed" sandbox="" src={address} title={say.shown(name)} /> : null
}

/** Saving needs no gesture twice: the link is the gesture. */
const Save = ({ blob, name }: { blob: Blob; name: string }) => {
  const address = useAddress(blob, 'application/octet-stream')
  const { file: say } = words.value
  return address ? (
    <a class="button quiet" href={address} download={name} title={say.saveHint}>
      <Icon of={Download} />
      {say.save}
    </a>
  ) : null
}

const Whole = ({ got, name }: { got: Extract<Got, { kind: 'whole' }>; name: string }) => {
  const { file: say } = words.value
  return (
    <>
      <Shown blob={got.blob} type={got.type} name={name} />
      <p class="soft">{say.saveHint}</p>
      <Save blob={got.blob} name={name} />
    </>
  )
}

interface Props {
  readonly desk: Workspace
  readonly conversation: Conversation
  readonly file: SealedFileRef
  readonly seconds: number | null
}

/** A file or voice note in the conversation: fetched, checked and opened only when somebody asks. */
export const FileLine = ({ desk, conversation, file, seconds }: Props) => {
  const { file: say } = words.value
  const fetching = useMemo(() => fetchFile(desk.ground.line, conversation.id, file), [desk, conversation.id, file])
  useEffect(() => fetching.stop, [fetching])
  const got = useComputed(() => fetching.got.value).value
  const title = seconds === null ? say.name(file.name, sizeOf(file.size, language.value)) : say.note(lengthOf(seconds))
  return (
    <div class="file-line">
      <p class="fact-line" dir="auto">
        <Icon of={seconds === null ? FileText : Mic} />
        <span>{title}</span>
      </p>
      <div class="row-of-buttons">
        {got.kind === 'whole' ? <Whole got={got} name={file.name} /> : null}
        {got.kind === 'coming' ? (
          <button type="button" class="button quiet" onClick={fetching.stop}>
            <Icon of={X} />
            {got.cut ? say.cut : say.loading(got.percent)} · {say.cancel}
          </button>
        ) : null}
        {got.kind === 'away' || got.kind === 'lost' ? (
          <button type="button" class="button quiet" onClick={() => void fetching.fetch().catch(desk.fault)}>
            <Icon of={Eye} />
            {seconds === null ? say.open : say.listen}
          </button>
        ) : null}
      </div>
      <div role="alert">
        {got.kind === 'damaged' || got.kind === 'lost' ? (
          <p class="warning">
            <Icon of={TriangleAlert} />
            <span>{say[got.kind]}</span>
          </p>
        ) : null}
      </div>
    </div>
  )
}
