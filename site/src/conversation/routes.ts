import { conversationRoutes, fileRoutes, offerRoutes, publicRoutes } from '@zop/wire'

/** The part of the route table that a seeker's page uses, so that it does not carry the desk's schemas. */
export const routes = { ...publicRoutes, ...conversationRoutes, ...fileRoutes, ...offerRoutes } as const
