import { readTrials } from '@zop/sealing'
import type { Envelope } from '@zop/wire'
import type { PoolMember } from './members.ts'

/** B4: how an offered key has fared with those it is sealed to, by their own signed words. */
export interface Trial {
  /** Name of who made it. */
  readonly maker: string
  /** How many can try it, whoever made it among them. */
  readonly of: number
  readonly opened: number
  /** Names of those who could not open it. */
  readonly failed: readonly string[]
  /** `opened`: by somebody else than its maker, and nobody has failed. */
  readonly verdict: 'opened' | 'failed' | 'open'
}

/** `maker`: the Ed25519 key of who made it, and could say yes to anything. */
export const judgeTrials = async (
  offer: Envelope,
  { trials, fit, maker }: { readonly trials: readonly Envelope[]; readonly fit: readonly PoolMember[]; readonly maker: string },
): Promise<Trial> => {
  const said = await readTrials(
    offer,
    trials,
    fit.map(({ certificate }) => certificate),
  )
  const failed = fit.filter(({ member }) => said.failed.has(member)).map(({ name }) => name)
  const others = fit.some(({ member, certificate }) => said.opened.has(member) && certificate.signing !== maker)
  const made = fit.find(({ certificate }) => certificate.signing === maker)?.name ?? '?'
  return { maker: made, of: fit.length, opened: said.opened.size, failed, verdict: failed.length > 0 ? 'failed' : others ? 'opened' : 'open' }
}
