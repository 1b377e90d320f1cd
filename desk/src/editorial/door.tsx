import { lazily } from '../look/lazily.tsx'

/** The public site, read only when somebody goes there: reading Markdown is no part of the desk's first script. */
export const EditorialDoor = lazily(() => import('./room.tsx').then(({ EditorialRoom }) => EditorialRoom))
