import { useSignalEffect } from '@preact/signals'
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks'
import { PasskeyDialog } from './account/passkey-dialog.tsx'
import { Beside } from './conversation/beside.tsx'
import { ConversationPane } from './conversation/pane.tsx'
import { CrisisSheet } from './crisis/sheet.tsx'
import { Banners } from './directory/banners.tsx'
import { EndingBanner } from './duty/ending-banner.tsx'
import { wouldLose } from './duty/leaving.ts'
import { callsOf, sounds } from './duty/missing.ts'
import { PlanRoom } from './duty/plan/room.tsx'
import { StepInBanner } from './duty/step-in-banner.tsx'
import { TopBar } from './duty/top-bar.tsx'
import { EditorialDoor } from './editorial/door.tsx'
import { KeySheet } from './keys/key-sheet.tsx'
import { listenToKeys } from './keys/keyboard.ts'
import { AlarmBanner } from './lanes/alarm-banner.tsx'
import { unheard } from './lanes/hearing.ts'
import { LanesPane } from './lanes/pane.tsx'
import { NoticeStrip } from './notice/strip.tsx'
import { PagePane } from './people/page-pane.tsx'
import { TaskStrip } from './people/task-strip.tsx'
import { words } from './words/language.ts'
import type { Workspace } from './workspace.ts'

/** Lanes, the conversation or a page, and what surrounds it. */
const Panes = ({ desk }: { desk: Workspace }) => (
  <main class="panes">
    <LanesPane desk={desk} />
    {desk.view.page.value === null ? (
      <>
        <ConversationPane desk={desk} />
        <Beside desk={desk} />
      </>
    ) : (
      <PagePane desk={desk} page={desk.view.page.value} />
    )}
  </main>
)

/** The room that somebody is in. */
const Room = ({ desk }: { desk: Workspace }) => {
  switch (desk.view.room.value) {
    case 'conversations':
      return <Panes desk={desk} />
    case 'plan':
      return <PlanRoom desk={desk} />
    case 'editorial':
      return <EditorialDoor desk={desk} />
  }
}

/** The conversations, the duty plan or the website, under one bar. */
export const WorkspaceScreen = ({ desk, signOut }: { desk: Workspace; signOut: () => void }) => {
  const heard = useMemo(() => unheard(desk.mine.open), [desk])
  useSignalEffect(() => {
    const now = desk.duty.now.value
    const missing = callsOf(now, desk.signedIn.role, desk.duty.left.value).filter((call) => sounds(call, now)).length
    const waiting = desk.lanes.calling.value + heard.value + missing
    document.title = waiting > 0 ? `(${waiting}) ${words.value.title}` : words.value.title
  })
  // Before anything is painted: whoever sees the desk can use its keys.
  useLayoutEffect(() => listenToKeys(desk), [desk])
  useEffect(
    () => () => {
      document.title = words.peek().title
    },
    [],
  )
  useEffect(() => {
    // Drafts are kept nowhere: the browser asks before they are lost.
    const ask = (event: BeforeUnloadEvent) => {
      if (wouldLose(desk)) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [desk])
  return (
    <div class="workspace" data-room={desk.view.room.value} data-pane={desk.view.pane.value} data-page={desk.view.page.value ?? undefined}>
      <a class="skip" href="#conversation">
        {words.value.skip}
      </a>
      <TopBar desk={desk} signOut={signOut} />
      <div class="above">
        <AlarmBanner desk={desk} />
        <StepInBanner desk={desk} />
        {desk.signedIn.role === 'counsellor' ? <EndingBanner desk={desk} /> : null}
        <Banners desk={desk} />
        <TaskStrip desk={desk} />
      </div>
      <Room desk={desk} />
      <NoticeStrip notices={desk.notices} />
      <KeySheet view={desk.view} />
      <CrisisSheet desk={desk} />
      <PasskeyDialog desk={desk} />
    </div>
  )
}
