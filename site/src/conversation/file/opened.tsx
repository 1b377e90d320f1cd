import { useSignal } from '@preact/signals'
import { fileWords } from '@zop/content/conversation/file'
import { Icon } from '../view/parts.tsx'
import { language } from '../view/words.ts'
import { useAddress } from './address.ts'
import { framed } from './fetching.ts'
import { kindOf } from './parcel.ts'

/** In a frame that may run nothing and knows nothing of this page. */
const Frame = ({ blob, type }: { blob: Blob; type: string }) => {
  const address = useAddress(blob, type)
  return address && <iframe class="framed" sandbox="" src={address} title={fileWords[language.value].got.framed} />
}

const Video = ({ blob, type }: { blob: Blob; type: string }) => {
  const address = useAddress(blob, type)
  // biome-ignore lint/a11y/useMediaCaption: what somebody sent has no captions
  return address && <video class="framed" controls src={address} />
}

const endingOf = (name: string): string => name.match(/\.[a-z0-9]{1,5}$/i)?.[0].toLowerCase() ?? ''

/** Its name on the device says nothing of who sent it and what about. */
const Save = ({ blob, type, name }: { blob: Blob; type: string; name: string }) => {
  const { got } = fileWords[language.value]
  const address = useAddress(blob, 'application/octet-stream')
  return (
    <details class="save">
      <summary>
        <Icon name="save" />
        {got.save}
      </summary>
      <p>{got.saveWhy}</p>
      {address && (
        <a class="button plain" href={address} download={got.saveName[kindOf(type)] + endingOf(name)}>
          {got.save}
        </a>
      )}
    </details>
  )
}

/** A file that is here, whole and checked: look at it where that is safe, or save it. */
export const Opened = ({ blob, type, name }: { blob: Blob; type: string; name: string }) => {
  const { got } = fileWords[language.value]
  const shown = useSignal(framed.includes(type))
  const kind = kindOf(type)
  const View = framed.includes(type) ? Frame : kind === 'video' ? Video : null
  return (
    <>
      {View && shown.value && <View blob={blob} type={type} />}
      {View && (
        <button
          type="button"
          class="button plain"
          onClick={() => {
            shown.value = !shown.value
          }}
        >
          {shown.value ? got.close : got.look}
        </button>
      )}
      <Save blob={blob} type={type} name={name} />
    </>
  )
}
