export type Action = 'next' | 'previous' | 'take' | 'reply' | 'show' | 'note' | 'blocks' | 'stand-in' | 'hand-over' | 'crisis'

const actions: ReadonlyMap<string, Action> = new Map([
  ['j', 'next'],
  ['k', 'previous'],
  ['t', 'take'],
  ['r', 'reply'],
  ['?', 'show'],
  ['n', 'note'],
  ['b', 'blocks'],
  ['s', 'stand-in'],
  ['h', 'hand-over'],
  ['!', 'crisis'],
])

export interface Stroke {
  readonly key: string
  /** The key's place on the keyboard: with Alt some systems make another sign of it. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly metaKey: boolean
  /** The person is writing, or a dialog is open. */
  readonly occupied: boolean
}

/** Alt and !: reaches what to do in danger also from a text box or a dialog. */
export const isAlarm = ({ key, code, ctrlKey, altKey, shiftKey, metaKey }: Omit<Stroke, 'occupied'>): boolean =>
  altKey && !ctrlKey && !metaKey && (key === '!' || (code === 'Digit1' && shiftKey))

/** What a stroke means on the desk, or null. Letters with Ctrl, Alt or Meta belong to the browser. */
export const actionOf = ({ key, ctrlKey, altKey, metaKey, occupied }: Omit<Stroke, 'code' | 'shiftKey'>): Action | null =>
  occupied || ctrlKey || altKey || metaKey ? null : (actions.get(key.toLowerCase()) ?? null)
