/** What not every conversation comes to; fetched when it is first needed, or a while after the first message. */
export { AskToEnd, Ended } from './end.tsx'
export { Exactly } from './exactly.tsx'
export { Gone, Muted } from './gone.tsx'
export { MoreWaiting } from './more-waiting.tsx'
export { Older, Welcome } from './past.tsx'
export { RareLine } from './rare-line.tsx'
export { Broken, Stopped } from './stopped.tsx'
export { RareTrouble } from './trouble.tsx'
