import { useSignal } from '@preact/signals'
import { count, fill } from '@zop/content'
import { hourOf } from '@zop/sealing'
import type { Receipt } from '@zop/wire'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Conversation } from '../conversation.ts'
import { Erase } from '../stored/stored-panel.tsx'
import { day } from './date.ts'
import { fresh } from './fresh.ts'
import { dayAndHour } from './hour.ts'
import { comma } from './listed.ts'
import { Heading, Icon } from './parts.tsx'
import { showFromTop } from './sight.ts'
import { RareTrouble } from './trouble.tsx'
import { Unsent } from './unsent.tsx'
import { language, laterWords, locale } from './words.ts'

/** Asks once. No dialog over the page: the way out stays on top of everything. */
export const AskToEnd = ({ talk }: { talk: Conversation }) => {
  const { end } = laterWords().rare
  const { ending, trouble, kept } = talk.state.value
  const erasing = useSignal(false)
  useEffect(() => {
    document.querySelector('.choices')?.scrollIntoView({ block: 'nearest' })
    return () => document.getElementById('message')?.focus()
  }, [])
  if (erasing.value)
    return (
      <div class="ask">
        <Erase talk={talk} close={() => talk.askToEnd(false)} />
      </div>
    )
  if (ending === 'working')
    return (
      <section class="ask" role="status">
        <p>{end.working}</p>
        {trouble && <RareTrouble trouble={trouble} />}
      </section>
    )
  return (
    <section class="ask" aria-label={end.button}>
      <Heading level={2}>{end.heading}</Heading>
      <p>{kept ? fill(end.kept, { date: day(kept.until) }) : end.text}</p>
      <div class="choices">
        <button
          type="button"
          class="button grave"
          onClick={() => {
            if (kept) erasing.value = true
            else talk.end()
          }}
        >
          <Icon name="bin" />
          {end.yes}
        </button>
        <button type="button" class="button plain" onClick={() => talk.askToEnd(false)}>
          {end.no}
        </button>
      </div>
    </section>
  )
}

/** A time of today: "3:19 Uhr". */
const clock = (at: number): string => {
  const time = new Intl.DateTimeFormat(locale(), { timeStyle: 'short', hourCycle: 'h23' }).format(at).replace(/^0(?=\d)/, '')
  return language.value.startsWith('de') ? `${time} Uhr` : time
}

/** F3: how much is gone and since when, as the relay has confirmed it. */
const Gone = ({ receipt: { deleted, hour, copies } }: { receipt: Receipt }) => {
  const { end } = laterWords().rare
  const now = useMemo(() => Date.now(), [])
  return (
    <>
      <p>
        <b>
          {count(language.value, end.receipt, deleted)}
          {comma()}
          {hour === hourOf(now) ? fill(end.today, { time: clock(now) }) : dayAndHour(hour)}
        </b>
      </p>
      <p>{copies === 0 ? end.noCopies : count(language.value, end.copies, copies)}</p>
    </>
  )
}

/** It is over: says by whom, and what has become of the words. */
export const Ended = ({ talk, children }: { talk: Conversation; children: ComponentChildren }) => {
  const { end } = laterWords().rare
  const { endedBy, entries, receipt } = talk.state.value
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (card.current) showFromTop(card.current)
  }, [])
  return (
    <main class="after">
      {children}
      <Unsent talk={talk} />
      <section class="over" ref={card}>
        <Heading>{endedBy === 'here' ? end.done : end.byOthers}</Heading>
        <p>{entries.length === 0 ? end.deletedHere : end.deletedThere}</p>
        {receipt && <Gone receipt={receipt} />}
        <p class="soft">{end.thanks}</p>
        <div class="choices">
          {(entries.length > 0 || talk.draft.value !== '') && (
            <button type="button" class="button" onClick={() => talk.clear()}>
              <Icon name="bin" />
              {end.clear}
            </button>
          )}
          <button type="button" class="button plain" onClick={fresh}>
            <Icon name="chat" />
            {end.fresh}
          </button>
        </div>
      </section>
    </main>
  )
}
