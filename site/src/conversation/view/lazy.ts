import type { Language } from '@zop/content'
import { later } from './later.tsx'

/** What is fetched when it is first needed, so that the first message of somebody on a slow phone does not wait for it. */
export const Panel = later('view/panel.tsx', () => import('./panel.tsx').then(({ Panel: Part }) => Part))
export const ReturnScreen = later('return/return-screen.tsx', () => import('../return/return-screen.tsx').then(({ ReturnScreen: Part }) => Part))
export const FileLine = later('file/index.ts', () => import('../file/index.ts').then(({ FileLine: Part }) => Part))
export const More = later('file/more.tsx', () => import('../file/more.tsx').then(({ More: Part }) => Part))
export const Offer = later('hand-over/index.ts', () => import('../hand-over/index.ts').then(({ Offer: Part }) => Part))

export const AskToEnd = later('view/rare.ts', () => import('./rare.ts').then(({ AskToEnd: Part }) => Part))
export const Ended = later('view/rare.ts', () => import('./rare.ts').then(({ Ended: Part }) => Part))
export const Exactly = later('view/rare.ts', () => import('./rare.ts').then(({ Exactly: Part }) => Part))
export const Gone = later('view/rare.ts', () => import('./rare.ts').then(({ Gone: Part }) => Part))
export const Muted = later('view/rare.ts', () => import('./rare.ts').then(({ Muted: Part }) => Part))
export const Older = later('view/rare.ts', () => import('./rare.ts').then(({ Older: Part }) => Part))
export const MoreWaiting = later('view/rare.ts', () => import('./rare.ts').then(({ MoreWaiting: Part }) => Part))
export const RareLine = later('view/rare.ts', () => import('./rare.ts').then(({ RareLine: Part }) => Part))
export const RareTrouble = later('view/rare.ts', () => import('./rare.ts').then(({ RareTrouble: Part }) => Part))
export const Welcome = later('view/rare.ts', () => import('./rare.ts').then(({ Welcome: Part }) => Part))
export const Broken = later('view/rare.ts', () => import('./rare.ts').then(({ Broken: Part }) => Part))
export const Stopped = later('view/rare.ts', () => import('./rare.ts').then(({ Stopped: Part }) => Part))

/** Fetched ahead of need: when something has gone wrong the line may be down too. */
export const fetchAhead = (language: Language): Promise<void> => import('./ahead.ts').then(({ ahead }) => ahead(language)).catch(() => undefined)
