import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useAddress } from '../file/address.ts'
import { Icon } from '../view/parts.tsx'
import { laterWords } from '../view/words.ts'
import { clockOf } from './note.ts'

/** The browser's own player and one large button. Nothing plays by itself. */
export const Player = ({ blob, type, seconds, name }: { blob: Blob; type: string; seconds: number | null; name: string }) => {
  const text = laterWords().voice
  const address = useAddress(blob, type)
  const player = useRef<HTMLAudioElement>(null)
  const playing = useSignal(false)
  const broken = useSignal(false)
  const press = () => {
    const { current } = player
    if (current === null) return
    if (current.paused) current.play().catch(() => undefined)
    else current.pause()
  }
  return (
    <div class="player">
      {broken.value ? (
        <p class="note">{text.unplayable}</p>
      ) : (
        <button type="button" class="button" onClick={press}>
          <Icon name={playing.value ? 'pause' : 'play'} />
          {playing.value ? text.playing : text.play}
          {seconds !== null && <bdi>{clockOf(seconds)}</bdi>}
        </button>
      )}
      {address && (
        // biome-ignore lint/a11y/useMediaCaption: what somebody said has no captions
        <audio
          ref={player}
          controls
          preload="metadata"
          src={address}
          aria-label={laterWords().file.got.sound}
          onPlay={() => {
            playing.value = true
          }}
          onPause={() => {
            playing.value = false
          }}
          onError={() => {
            broken.value = true
          }}
        />
      )}
      {broken.value && address && (
        <a class="button plain" href={address} download={name}>
          {laterWords().file.got.save}
        </a>
      )}
    </div>
  )
}
