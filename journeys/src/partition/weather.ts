import type { Chance } from './chance.ts'

/**
 * What a line does for a while. `cut`: every connection ends, none is taken. `loss`: nine of ten connections carry nothing any more from their next bytes on, some in
 * the middle of them, and are reset at the end. `slow`: every byte comes ten seconds later. `reset`: a connection is reset in the middle of what it carries. `deaf`: what
 * is asked arrives and is done, and the answer is lost. `clear`: as it should be.
 */
export type Weather = 'clear' | 'cut' | 'loss' | 'slow' | 'reset' | 'deaf'

export interface Spell {
  readonly weather: Weather
  /** Milliseconds. */
  readonly lasts: number
}

/** Share of connections that a spell of `loss` takes. */
export const lost = 0.9
/** Share of the silenced connections that a box in between forgets: nobody ever says that they are over, as the time-outs must find out. */
export const forgotten = 0.3
/** Milliseconds that `slow` adds each way. */
export const late = 10_000

const bad = ['cut', 'loss', 'slow', 'reset', 'deaf'] as const

const shortest = 800
const longest = 6000

const spell = (chance: Chance, weather: Weather): Spell => ({ weather, lasts: (weather === 'slow' ? late : shortest) + chance.below(longest - shortest) })

/** Some spells of bad weather, now and then a clear one between them; what comes after the last is clear. */
export const forecast = (chance: Chance): readonly Spell[] =>
  Array.from({ length: 2 + chance.below(3) }, () => [...(chance.part() < 0.4 ? [spell(chance, 'clear')] : []), spell(chance, chance.one(bad))]).flat()

export const told = (spells: readonly Spell[]): string => spells.map(({ weather, lasts }) => `${weather} ${(lasts / 1000).toFixed(1)} s`).join(', ')
