import { chanceOf, forecast, House, told, WeatherLine } from '@zop/journeys'
import { signInAs } from '../../relay/colleague.ts'
import { talkThrough } from './lane.ts'

export interface Weathered {
  readonly seed: number
  readonly spells: string
  /** Connections that the weather ended or silenced. */
  readonly struck: number
  /** Milliseconds from the end of the bad weather until everything had arrived. */
  readonly settled: number
}

/** One conversation for each seed, each under its own weather, so many at once. Throws with the seed where one lost anything. */
export const weatherAll = async (seeds: readonly number[], { together }: { together: number }): Promise<readonly Weathered[]> => {
  await using open = new AsyncDisposableStack()
  let target = 0
  const lanes = await Promise.all(
    seeds.map(async (seed) => ({ seed, chance: chanceOf(seed), weather: open.use(await WeatherLine.to(() => target, chanceOf(seed + 1_000_000))) })),
  )
  const house = open.use(await House.open({ config: { pace: false, origins: lanes.map(({ weather }) => `http://localhost:${weather.port}`) }, dutyDays: null }))
  target = Number(new URL(house.site).port)
  const colleague = await signInAs(house, house.counsellor(0))
  const waiting = [...lanes]
  const all: Weathered[] = []
  const worker = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) {
      const { seed, chance, weather } = lane
      const spells = forecast(chance)
      const failed = (error: unknown) => {
        throw new Error(`seed ${seed}: ${told(spells)}`, { cause: error })
      }
      const settled = await talkThrough(house, lane, { colleague, spells }).catch(failed)
      all.push({ seed, spells: told(spells), struck: weather.struck, settled })
    }
  }
  await Promise.all(Array.from({ length: together }, worker))
  return all.toSorted((one, other) => one.seed - other.seed)
}
