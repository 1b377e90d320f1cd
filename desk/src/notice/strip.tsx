import { Info, TriangleAlert, X } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Notices } from './notices.ts'

/** The last few sentences, read aloud as they come. */
export const NoticeStrip = ({ notices }: { notices: Notices }) => (
  <section class="notices" aria-live="polite" aria-label={words.value.notice.region}>
    {notices.all.value.map((notice) => (
      <p key={notice.id} class="notice" data-tone={notice.tone}>
        <Icon of={notice.tone === 'attention' ? TriangleAlert : Info} />
        <span>{notice.say(words.value)}</span>
        <button type="button" class="button plain" onClick={() => notices.dismiss(notice.id)}>
          <Icon of={X} />
          {words.value.notice.close}
        </button>
      </p>
    ))}
  </section>
)
