import { lazily } from '../../look/lazily.tsx'

/** Reads what reads tables only when somebody wants it. */
export const ExchangeRoom = lazily(() => import('./exchange-page.tsx').then(({ ExchangePage }) => ExchangePage))
