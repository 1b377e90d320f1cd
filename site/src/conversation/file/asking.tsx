import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { comma } from '../view/listed.ts'
import { Icon } from '../view/parts.tsx'
import { size } from '../view/size.ts'
import { laterWords } from '../view/words.ts'
import { asking } from './chosen.ts'
import { framed } from './fetching.ts'
import { Frame } from './opened.tsx'
import { kindOf, type Parcel } from './parcel.ts'
import type { Sending, Step } from './sending.ts'

const warning = ({ type }: Parcel, stuck: boolean): 'stuck' | 'video' | 'document' | null => {
  const kind = kindOf(type)
  if (kind === 'image') return stuck ? 'stuck' : null
  if (kind === 'sound' || kind === 'video') return 'video'
  return type === 'text/plain' ? null : 'document'
}

/** Nothing leaves before the person has seen what it is; a photo goes without its place unless they say otherwise. */
export const Asking = ({ sending, step }: { sending: Sending; step: Extract<Step, { at: 'asking' }> }) => {
  const { ask } = laterWords().file
  const { whole, bare } = step
  const without = useSignal(bare !== null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    asking.value++
    heading.current?.focus({ preventScroll: true })
    return () => {
      asking.value = Math.max(0, asking.peek() - 1)
    }
  }, [])
  const parcel = without.value && bare ? bare : whole
  const photo = kindOf(whole.type) === 'image'
  const warned = warning(whole, bare === null)
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {photo ? ask.headingPhoto : ask.heading}
      </h2>
      <p class="what">
        <Icon name="clip" />
        <span>
          <bdi>{whole.name}</bdi>
          {comma()}
          <bdi>{size(parcel.blob.size)}</bdi>
        </span>
      </p>
      {framed.includes(whole.type) && (
        <div class="preview">
          <Frame blob={parcel.blob} type={whole.type} />
        </div>
      )}
      {bare && (
        <label class="tick">
          <input
            type="checkbox"
            checked={without.value}
            onChange={(event) => {
              without.value = event.currentTarget.checked
            }}
          />
          <span>
            <b>{ask.bare}</b>
            <small>{ask.bareWhy}</small>
          </span>
        </label>
      )}
      {warned && <p class="note">{ask[warned]}</p>}
      <div class="choices">
        <button type="button" class="button" onClick={() => void sending.go(parcel)}>
          <Icon name="send" />
          {warned === 'stuck' ? ask.sendAnyway : photo ? ask.sendPhoto : ask.send}
        </button>
        <button type="button" class="button plain" onClick={() => sending.cancel()}>
          {ask.discard}
        </button>
      </div>
    </>
  )
}
