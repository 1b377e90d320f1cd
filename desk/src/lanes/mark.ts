import { decode } from '@zop/wire'

/** The short name of a conversation on the desk, such as 7F2A: the first two bytes of its id. */
export const markOf = (conversation: string): string =>
  [...(decode(conversation) ?? []).slice(0, 2)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
