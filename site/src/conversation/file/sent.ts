import type { Talk } from '../ports.ts'

/** Photos that this page has sent, by the id of their file. They go with the page. */
const photos = new WeakMap<Talk, Map<string, Blob>>()

/** A photo that leaves from here: to look at it again, nothing has to be fetched. */
export const keepPhoto = (talk: Talk, id: string, photo: Blob): void => {
  const kept = photos.get(talk) ?? new Map<string, Blob>()
  if (!photos.has(talk)) talk.left.addEventListener('abort', () => kept.clear())
  photos.set(talk, kept)
  if (!talk.left.aborted) kept.set(id, photo)
}

export const sentPhoto = (talk: Talk, id: string): Blob | undefined => photos.get(talk)?.get(id)
