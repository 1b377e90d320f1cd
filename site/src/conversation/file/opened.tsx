import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { Icon } from '../view/parts.tsx'
import { laterWords } from '../view/words.ts'
import { useAddress } from './address.ts'
import { framed } from './fetching.ts'
import frameStyle from './frame.css?url'
import { kindOf } from './parcel.ts'

/** The page in which a picture stands: no script, no link, only our style sheet and the picture. */
const picturePage = (picture: string): string =>
  `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${new URL(frameStyle, location.origin).href}"><img src="${picture}" alt="">`

/**
 * In a frame that may run nothing. It counts as of this page's origin only so that it may show what lies in this page's memory; without scripts it can do nothing with that.
 * It takes the picture's own proportions as soon as it knows them.
 */
export const Frame = ({ blob, type }: { blob: Blob; type: string }) => {
  const picture = useAddress(blob, type)
  const page = useMemo(() => (picture === null ? null : new Blob([picturePage(picture)])), [picture])
  return page && <PictureFrame page={page} />
}

const PictureFrame = ({ page }: { page: Blob }) => {
  const address = useAddress(page, 'text/html')
  const fit = ({ currentTarget }: { currentTarget: HTMLIFrameElement }) => {
    const image = currentTarget.contentDocument?.images[0]
    if (image && image.naturalHeight > 0) currentTarget.style.aspectRatio = `${image.naturalWidth} / ${image.naturalHeight}`
  }
  return address && <iframe class="framed" sandbox="allow-same-origin" src={address} title={laterWords().file.got.framed} onLoad={fit} />
}

const Video = ({ blob, type }: { blob: Blob; type: string }) => {
  const address = useAddress(blob, type)
  // biome-ignore lint/a11y/useMediaCaption: what somebody sent has no captions
  return address && <video class="framed" controls src={address} />
}

const endingOf = (name: string): string => name.match(/\.[a-z0-9]{1,5}$/i)?.[0].toLowerCase() ?? ''

/** Its name on the device says nothing of who sent it and what about. */
const Save = ({ blob, type, name }: { blob: Blob; type: string; name: string }) => {
  const { got } = laterWords().file
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
  const { got } = laterWords().file
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
