import type { SeekerEvent } from '@zop/wire'
import { alter, type Lie } from './liar.ts'

/** A lie about everything whose path has `part` in it. */
export const about =
  (part: string, change: (text: string) => string | null): Lie =>
  (path, text) =>
    path.includes(part) ? change(text) : text

/** A lie about the events of somebody's stream. */
export const inEvents = (change: (event: SeekerEvent) => SeekerEvent | null): Lie => about('/events', (text) => alter<SeekerEvent>(text, change))
