import type { RouteTable } from '@zop/line'
import { conversationRoutes, publicRoutes } from '@zop/wire'

const table = { ...publicRoutes, ...conversationRoutes }

/** The part of the route table that a seeker's page begins with, so that it carries neither the desk's schemas nor those of later parts. */
export const routes: RouteTable = table

/** A part that is loaded later brings its routes with it. Twice is as good as once. */
export const addRoutes = (more: RouteTable): void => {
  Object.assign(table, more)
}
