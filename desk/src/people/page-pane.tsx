import { ArrowLeft } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { BlocksPage } from '../blocks/blocks-page.tsx'
import { DirectoryPage } from '../directory/next/directory-page.tsx'
import { Icon } from '../look/icon.tsx'
import type { Page } from '../view.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'
import { LeftPage } from './left/left-page.tsx'
import { CertificatePage } from './own/certificate-page.tsx'
import { nameOf, pagesOf } from './pages.ts'
import { TeamPage } from './team/team-page.tsx'

const contentOf = (desk: Workspace, page: Page): ComponentChildren => {
  switch (page) {
    case 'team':
      return <TeamPage desk={desk} />
    case 'directory':
      return <DirectoryPage desk={desk} />
    case 'certificate':
      return <CertificatePage desk={desk} />
    case 'left':
      return <LeftPage desk={desk} />
    case 'blocks':
      return <BlocksPage desk={desk} />
  }
}

const Pages = ({ desk, page }: { desk: Workspace; page: Page }) => (
  <nav class="pages" aria-label={words.value.pages.region}>
    {pagesOf(desk).map((one) => (
      <button key={one} type="button" class="button plain" aria-current={one === page ? 'page' : undefined} onClick={() => desk.view.turn(one)}>
        {nameOf(desk, one)}
      </button>
    ))}
  </nav>
)

/** A page about people, keys or texts, in the place of the conversation. */
export const PagePane = ({ desk, page }: { desk: Workspace; page: Page }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef<Page | null>(null)
  useEffect(() => {
    // Whoever turned the page reads on from its title; at the first one nothing takes the focus.
    if (shown.current !== null && shown.current !== page) heading.current?.focus()
    shown.current = page
  }, [page])
  return (
    <section id="conversation" class="pane page" tabIndex={-1} aria-label={nameOf(desk, page)}>
      <header class="page-head">
        {desk.signedIn.role === 'counsellor' ? (
          <button type="button" class="button plain" onClick={() => desk.view.turn(null)}>
            <Icon of={ArrowLeft} />
            {words.value.pages.back}
          </button>
        ) : (
          <button type="button" class="button plain to-lanes" onClick={() => desk.view.go('lanes')}>
            <Icon of={ArrowLeft} />
            {words.value.conversation.back}
          </button>
        )}
        <Pages desk={desk} page={page} />
      </header>
      <div class="page-body">
        <h2 ref={heading} tabIndex={-1}>
          {nameOf(desk, page)}
        </h2>
        {contentOf(desk, page)}
      </div>
    </section>
  )
}
