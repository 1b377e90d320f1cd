import { useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { anchor } from '../../anchor.ts'
import type { Conversation } from '../conversation.ts'
import { fronted } from '../file/chosen.ts'
import { Wanted } from '../file/wanted.tsx'
import { Before } from './before.tsx'
import { Bug } from './bug.tsx'
import { AskToEnd, Broken, ConsultIntro, Ended, fetchAhead, Gone, Keyless, Muted, Offer, Panel, Refused, ReturnScreen, Stopped, Welcome } from './lazy.ts'
import { Log } from './log.tsx'
import { Bar, LanguageSwitch } from './parts.tsx'
import { scrollToEnd, useInSight, useRoom } from './sight.ts'
import { Strip } from './strip.tsx'
import { isKeyless } from './told.ts'
import { Waiting } from './waiting.tsx'
import { language, words } from './words.ts'
import { Write } from './write.tsx'

const Open = ({ talk }: { talk: Conversation }) => {
  const { entries, present, ending, stage, waiting, stopped, panel, proposal, muted, channel, past, gone } = talk.state.value
  const begun = stage === 'begun'
  useRoom()
  /** What became of an offer is said after the relay has none any more. */
  const offered = useRef(false)
  offered.current ||= proposal !== null
  const unseen = useInSight(
    begun && panel === null ? `${entries.at(-1)?.id} ${past?.folded} ${waiting !== null} ${stopped?.why} ${gone !== null} ${muted}` : null,
    {
      own: entries.at(-1)?.kind === 'mine',
      folded: past?.folded === true,
    },
  )
  return (
    <>
      <main class="open">
        <h1 class="unseen">{words().log.label}</h1>
        <Strip talk={talk} />
        {panel !== null && (
          <div class="talk panel">
            {ending !== 'working' && (
              <button type="button" class="quiet" onClick={() => talk.show(null)}>
                {words().close}
              </button>
            )}
            <Panel talk={talk} name={panel} />
          </div>
        )}
        <div class="talk" hidden={panel !== null}>
          {begun && <Log talk={talk} still={stopped !== null} />}
          {past?.folded && <Welcome talk={talk} />}
          {begun && !stopped && present.length === 0 && <Waiting talk={talk} />}
          {gone !== null && present.length > 0 && <Gone talk={talk} />}
          {offered.current && !stopped && <Offer talk={talk.talk} />}
          <Wanted talk={talk.talk} />
          {muted !== null && <Muted until={muted} />}
          {!begun && !stopped && (
            <div class="begin">
              <LanguageSwitch />
              <p>{channel === 'mail' ? words().write.letter : words().write.first}</p>
              {talk.audience === 'professional' && <ConsultIntro />}
            </div>
          )}
          {stopped !== null && <Stopped talk={talk} />}
        </div>
      </main>
      <div class="foot">
        {unseen.value && panel === null && (
          <button type="button" class="button plain newer" onClick={scrollToEnd}>
            {words().log.newer}
          </button>
        )}
        {!stopped && muted === null && (
          <div hidden={ending !== 'no' || panel !== null || fronted.value}>
            <Write talk={talk} />
          </div>
        )}
        {ending !== 'no' && panel === null && <AskToEnd talk={talk} />}
        <Bar />
      </div>
    </>
  )
}

const Screen = ({ talk }: { talk: Conversation }) => {
  switch (talk.state.value.stage) {
    case 'before':
      return isKeyless(talk) ? <Keyless talk={talk} /> : <Before talk={talk} />
    case 'returning':
      return <ReturnScreen talk={talk} />
    case 'writing':
    case 'begun':
      return <Open talk={talk} />
    case 'ended':
      return <Ended talk={talk}>{talk.state.value.entries.length > 0 && <Log talk={talk} still />}</Ended>
    case 'refused':
      return <Refused talk={talk} />
    case 'broken':
      return (
        <Broken talk={talk}>
          <Log talk={talk} still />
        </Broken>
      )
  }
}

/** Milliseconds after the first message in which the line is left to what the person does. */
const quiet = 8_000

/** The whole conversation page. */
export const Room = ({ talk, mark }: { talk: Conversation; mark: () => void }) => {
  useSignalEffect(mark)
  const { stage, bug, arrived } = talk.state.value
  useEffect(() => {
    const timer = arrived ? setTimeout(() => void fetchAhead(language.peek()), quiet) : undefined
    return () => clearTimeout(timer)
  }, [arrived])
  return (
    <>
      {anchor.demo && (
        <aside class="demo">
          <p>{words().demo}</p>
        </aside>
      )}
      {bug !== null && <Bug id={bug} />}
      <Screen talk={talk} />
      {stage !== 'writing' && stage !== 'begun' && <Bar />}
    </>
  )
}
