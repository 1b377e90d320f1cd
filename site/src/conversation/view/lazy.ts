import { later } from './later.tsx'

/** What is fetched when it is first needed, so that the first message of somebody on a slow phone does not wait for it. */
export const KeepPanel = later(() => import('../keep/keep-panel.tsx').then(({ KeepPanel: Part }) => Part))
export const ReturnScreen = later(() => import('../return/return-screen.tsx').then(({ ReturnScreen: Part }) => Part))
export const StoredPanel = later(() => import('../stored/stored-panel.tsx').then(({ StoredPanel: Part }) => Part))
export const Erase = later(() => import('../stored/stored-panel.tsx').then(({ Erase: Part }) => Part))
export const FileLine = later(() => import('../file/index.ts').then(({ FileLine: Part }) => Part))
export const Choose = later(() => import('../hand-over/index.ts').then(({ Choose: Part }) => Part))
export const CopyAsked = later(() => import('../hand-over/index.ts').then(({ CopyAsked: Part }) => Part))
export const Offer = later(() => import('../hand-over/index.ts').then(({ Offer: Part }) => Part))
export const Receipt = later(() => import('../hand-over/index.ts').then(({ Receipt: Part }) => Part))
export const Withdraw = later(() => import('../hand-over/index.ts').then(({ Withdraw: Part }) => Part))
