import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const en = {
  loading: 'One moment please. The page is loading.',
  tooOld: 'If nothing appears here after a minute, your browser is too old or the connection is not working. Then please call:',
  old: 'Your browser is too old. It cannot encrypt your messages safely. That is why you cannot write here. Please use a newer browser, or call:',
  withoutScript:
    'The chat needs JavaScript: your browser uses it to encrypt every message before it leaves your device. Without JavaScript you cannot write here. You can call:',
} as const satisfies Like<typeof de>
