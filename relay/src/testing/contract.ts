import { deskEvent, type RouteName, routes, seekerEvent } from '@zop/wire'
import type * as v from 'valibot'
import { shapeOf } from './shape.ts'

interface RouteShape {
  readonly method: string
  readonly path: string
  readonly on: string
  /** What clients send, and what they understand. */
  readonly sends: readonly string[]
  readonly hears: readonly string[]
}

export type Contract = Readonly<Record<string, RouteShape>>

const linesOf = (what: v.GenericSchema | string): readonly string[] => [...new Set(typeof what === 'string' ? [`must ${what}`] : shapeOf(what))].toSorted()

const events: Readonly<Partial<Record<RouteName, v.GenericSchema>>> = { seekerEvents: seekerEvent, deskEvents: deskEvent }

/** What clients and relay of this version say to each other. */
export const contractOfToday = (): Contract =>
  Object.fromEntries(
    (Object.keys(routes) as RouteName[]).map((name) => {
      const { method, path, on, body, reply } = routes[name]
      const hears = events[name] ?? (reply as v.GenericSchema | string)
      return [name, { method, path, on, sends: method === 'POST' ? linesOf(body as v.GenericSchema | string) : [], hears: linesOf(hears) }]
    }),
  )
