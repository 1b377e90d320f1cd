import type * as v from 'valibot'
import { accountRoutes } from './route/account.ts'
import { conversationRoutes } from './route/conversation.ts'
import { deskRoutes } from './route/desk.ts'
import { dutyRoutes } from './route/duty.ts'
import { editorialRoutes } from './route/editorial.ts'
import { fileRoutes } from './route/file.ts'
import { handOverRoutes } from './route/hand-over.ts'
import { laneRoutes } from './route/lanes.ts'
import { offerRoutes } from './route/offer.ts'
import { peopleRoutes } from './route/people.ts'
import { phoneRoutes } from './route/phone.ts'
import { planningRoutes } from './route/planning.ts'
import { publicRoutes, standingRoutes } from './route/public.ts'
import { reminderRoutes } from './route/reminder.ts'
import { filled } from './route/type.ts'
import { watchRoutes } from './route/watch.ts'

export { accountRoutes } from './route/account.ts'
export { conversationRoutes } from './route/conversation.ts'
export { deskRoutes } from './route/desk.ts'
export { dutyRoutes } from './route/duty.ts'
export { editorialRoutes } from './route/editorial.ts'
export { fileRoutes } from './route/file.ts'
export { handOverRoutes } from './route/hand-over.ts'
export { laneRoutes } from './route/lanes.ts'
export { offerRoutes } from './route/offer.ts'
export { peopleRoutes } from './route/people.ts'
export { phoneRoutes } from './route/phone.ts'
export { planningRoutes } from './route/planning.ts'
export { publicRoutes, standingRoutes } from './route/public.ts'
export { reminderRoutes } from './route/reminder.ts'
export { type Caller, callers, filled, type Route } from './route/type.ts'
export { watchRoutes } from './route/watch.ts'

/** Every way in. A route without a caller does not compile, and the relay serves nothing that is not listed here. */
export const routes = {
  ...standingRoutes,
  ...publicRoutes,
  ...conversationRoutes,
  ...deskRoutes,
  ...fileRoutes,
  ...offerRoutes,
  ...handOverRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...phoneRoutes,
  ...laneRoutes,
  ...dutyRoutes,
  ...planningRoutes,
  ...reminderRoutes,
  ...watchRoutes,
  ...editorialRoutes,
} as const

export type RouteName = keyof typeof routes
export type Params<N extends RouteName> = v.InferOutput<(typeof routes)[N]['params']>
export type Body<N extends RouteName> = (typeof routes)[N]['body'] extends v.GenericSchema ? v.InferOutput<(typeof routes)[N]['body']> : Uint8Array<ArrayBuffer>
/** `never` of a stream of events or bytes. */
export type Reply<N extends RouteName> = (typeof routes)[N]['reply'] extends v.GenericSchema ? v.InferOutput<(typeof routes)[N]['reply']> : never

/** The path of a route with its parameters filled in. */
export const pathOf = <N extends RouteName>(name: N, params: Params<N>): string => filled(routes[name].path, params)
