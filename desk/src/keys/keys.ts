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
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  /** The person is writing, or a dialog is open. */
  readonly occupied: boolean
}

/** What a stroke means on the desk, or null. Letters with Ctrl, Alt or Meta belong to the browser. */
export const actionOf = ({ key, ctrlKey, altKey, metaKey, occupied }: Stroke): Action | null =>
  occupied || ctrlKey || altKey || metaKey ? null : (actions.get(key.toLowerCase()) ?? null)
