import { fill } from '@zop/content'
import { useEffect, useMemo } from 'preact/hooks'
import type { FileBody } from '../entry.ts'
import type { Talk } from '../ports.ts'
import { comma } from '../view/listed.ts'
import { Icon } from '../view/parts.tsx'
import { size } from '../view/size.ts'
import { laterWords } from '../view/words.ts'
import { clockOf } from '../voice/note.ts'
import { Player } from '../voice/player.tsx'
import { Fetching, type Got } from './fetching.ts'
import { Opened } from './opened.tsx'
import { kindOf } from './parcel.ts'

const Coming = ({ got, bytes, fetching }: { got: Extract<Got, { at: 'coming' }>; bytes: number; fetching: Fetching }) => {
  const { got: text } = laterWords().file
  const values = { have: size((got.have / got.size) * bytes), size: size(bytes) }
  return (
    <>
      <progress aria-label={text.fetch} max={got.size} value={got.have} />
      <p class="fine" role={got.cut ? 'status' : undefined}>
        {fill(got.cut ? text.cut : text.loading, values)}
      </p>
      <button type="button" class="button plain" onClick={() => fetching.stop()}>
        {text.stop}
      </button>
    </>
  )
}

/** What can be done with it now. */
const Doing = ({ body, fetching }: { body: FileBody; fetching: Fetching }) => {
  const { got: text } = laterWords().file
  const got = fetching.got.value
  const { file, seconds } = body
  switch (got.at) {
    case 'away':
      return (
        <button type="button" class="button plain" onClick={() => void fetching.fetch()}>
          {!fetching.here && <Icon name="save" />}
          {fetching.here ? text.look : kindOf(file.type) === 'image' ? text.open : text.fetch}
        </button>
      )
    case 'coming':
      return <Coming got={got} bytes={file.size} fetching={fetching} />
    case 'whole':
      return kindOf(got.type) === 'sound' || seconds !== null ? (
        <Player blob={got.blob} type={got.type} seconds={seconds} name={file.name} />
      ) : (
        <Opened blob={got.blob} type={got.type} name={file.name} />
      )
    case 'unreachable':
      return (
        <>
          <p class="note">{text.unreachable}</p>
          <button type="button" class="button plain" onClick={() => void fetching.fetch()}>
            {text.again}
          </button>
        </>
      )
    default:
      return (
        <p class="note" role="alert">
          {text[got.at]}
        </p>
      )
  }
}

/** A file in the log: its name and size from the sealed message, and what can be done with it. Nothing is fetched before the person asks. */
export const FileLine = ({ talk, body, still }: { talk: Talk; body: FileBody; still: boolean }) => {
  const fetching = useMemo(() => new Fetching(talk, body), [talk, body.file.id])
  useEffect(() => () => fetching.stop(), [fetching])
  const { file, seconds } = body
  return (
    <div class="file">
      <p class="what">
        <Icon name={seconds === null ? 'clip' : 'mic'} />
        <span>
          {seconds === null ? <bdi>{file.name}</bdi> : fill(laterWords().voice.note, { time: clockOf(seconds) })}
          {comma()}
          <bdi>{size(file.size)}</bdi>
        </span>
      </p>
      {!still && <Doing body={body} fetching={fetching} />}
    </div>
  )
}
