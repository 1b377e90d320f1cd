import type { Page } from 'playwright-core'

/** Called on every screen, once it stands as a person sees it. */
export type Visit = (screen: string, page: Page) => Promise<void>
