import type { Language } from '@zop/content'
import { handOver } from './hand-over.ts'
import { later } from './later.tsx'

/** What is fetched when it is first needed, so that the first message of somebody on a slow phone does not wait for it. */
export const Panel = later('view/panel.tsx', () => import('./panel.tsx'))((part) => part.Panel)
export const ReturnScreen = later('return/return-screen.tsx', () => import('../return/return-screen.tsx'))((part) => part.ReturnScreen)
export const FileLine = later('file/index.ts', () => import('../file/index.ts'))((part) => part.FileLine)
export const More = later('file/more.tsx', () => import('../file/more.tsx'))((part) => part.More)
export const Offer = handOver((part) => part.Offer)

const consult = later('consult/consult.tsx', () => import('../consult/consult.tsx'))
export const Consult = consult((part) => part.Consult)
export const ConsultIntro = consult((part) => part.Intro)

const rare = later('view/rare.ts', () => import('./rare.ts'))
export const AskToEnd = rare((part) => part.AskToEnd)
export const Ended = rare((part) => part.Ended)
export const Exactly = rare((part) => part.Exactly)
export const Keyless = rare((part) => part.Keyless)
export const Gone = rare((part) => part.Gone)
export const Muted = rare((part) => part.Muted)
export const Older = rare((part) => part.Older)
export const MoreWaiting = rare((part) => part.MoreWaiting)
export const RareLine = rare((part) => part.RareLine)
export const RareTrouble = rare((part) => part.RareTrouble)
export const Refused = rare((part) => part.Refused)
export const Welcome = rare((part) => part.Welcome)
export const Broken = rare((part) => part.Broken)
export const Stopped = rare((part) => part.Stopped)

/** Fetched ahead of need: when something has gone wrong the line may be down too. */
export const fetchAhead = (language: Language): Promise<void> => import('./ahead.ts').then(({ ahead }) => ahead(language)).catch(() => undefined)
