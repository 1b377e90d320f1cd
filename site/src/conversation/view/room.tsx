import type { Signal } from '@preact/signals'
import { useSignalEffect } from '@preact/signals'
import { anchor } from '../../anchor.ts'
import type { Live } from '../../live/status.ts'
import type { Conversation } from '../conversation.ts'
import { Before } from './before.tsx'
import { AskToEnd, Ended } from './end.tsx'
import { Log } from './log.tsx'
import { Bar, LanguageSwitch } from './parts.tsx'
import { scrollToEnd, useInSight } from './sight.ts'
import { Broken, Bug, Refused, Stopped } from './stopped.tsx'
import { Strip } from './strip.tsx'
import { Waiting } from './waiting.tsx'
import { words } from './words.ts'
import { Write } from './write.tsx'

const Open = ({ talk }: { talk: Conversation }) => {
  const { entries, present, ending, stage, waiting, stopped } = talk.state.value
  const begun = stage === 'begun'
  const unseen = useInSight(begun ? `${entries.length} ${waiting !== null} ${stopped?.why}` : null, entries.at(-1)?.kind === 'mine')
  return (
    <>
      <main class="open">
        <h1 class="unseen">{words().log.label}</h1>
        <Strip talk={talk} />
        <div class="talk">
          {begun && <Log talk={talk} still={stopped !== null} />}
          {begun && !stopped && present.length === 0 && <Waiting talk={talk} />}
          {!begun && !stopped && (
            <div class="begin">
              <LanguageSwitch />
              <p>{words().write.first}</p>
            </div>
          )}
          <Stopped talk={talk} />
        </div>
      </main>
      <div class="foot">
        {unseen.value && (
          <button type="button" class="button plain newer" onClick={scrollToEnd}>
            {words().log.newer}
          </button>
        )}
        {!stopped && (
          <div hidden={ending !== 'no'}>
            <Write talk={talk} />
          </div>
        )}
        {ending !== 'no' && <AskToEnd talk={talk} />}
        <Bar />
      </div>
    </>
  )
}

const Screen = ({ talk, live }: { talk: Conversation; live: Live | null }) => {
  switch (talk.state.value.stage) {
    case 'before':
      return <Before talk={talk} live={live} />
    case 'writing':
    case 'begun':
      return <Open talk={talk} />
    case 'ended':
      return <Ended talk={talk} />
    case 'refused':
      return <Refused talk={talk} />
    case 'broken':
      return <Broken talk={talk} />
  }
}

/** The whole conversation page. */
export const Room = ({ talk, live, mark }: { talk: Conversation; live: Signal<Live | null>; mark: () => void }) => {
  useSignalEffect(mark)
  const { stage, bug } = talk.state.value
  return (
    <>
      {anchor.demo && (
        <aside class="demo">
          <p>{words().demo}</p>
        </aside>
      )}
      {bug !== null && <Bug id={bug} />}
      <Screen talk={talk} live={live.value} />
      {stage !== 'writing' && stage !== 'begun' && <Bar />}
    </>
  )
}
