import { useEffect, useMemo } from 'preact/hooks'
import { findTraces, type Trace } from '../../consult/check.ts'
import { Heading, Icon } from '../view/parts.tsx'
import { laterWords } from '../view/words.ts'

/** Before the first word: what to leave out. */
export const Intro = () => <p class="note">{laterWords().consult.intro}</p>

/** The text as it was typed, with what was found marked in it and said what it is. */
const Marked = ({ text, traces }: { text: string; traces: readonly Trace[] }) => {
  const { kinds } = laterWords().consult
  const parts = traces.flatMap(({ kind, from, to }, at) => [
    text.slice(traces[at - 1]?.to ?? 0, from),
    <mark key={from}>
      <bdi>{text.slice(from, to)}</bdi> <span class="fine">({kinds[kind]})</span>
    </mark>,
  ])
  return (
    <>
      {parts}
      {text.slice(traces.at(-1)?.to ?? 0)}
    </>
  )
}

/** What may tell who somebody is, before anything of it is sealed: to change it, or to send it as it is. Where nothing is found, it goes at once. */
export const Consult = ({ text, change, send }: { text: string; change: () => void; send: () => void }) => {
  const say = laterWords().consult
  const traces = useMemo(() => findTraces(text), [text])
  const clean = traces.length === 0
  useEffect(() => {
    if (clean) send()
  }, [clean])
  if (clean) return null
  return (
    <section class="ask">
      <Heading level={2}>{say.heading}</Heading>
      <p>{say.lead}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, and a keyboard must be able to scroll it */}
      <section class="marked" aria-label={say.whole} tabIndex={0} dir="auto">
        <Marked text={text} traces={traces} />
      </section>
      <p class="soft">{say.alone}</p>
      <div class="choices">
        <button type="button" class="button" onClick={change}>
          {say.change}
        </button>
        <button type="button" class="button plain" onClick={send}>
          <Icon name="send" />
          {say.send}
        </button>
      </div>
    </section>
  )
}
