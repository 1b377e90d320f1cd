import type { DeskWords } from '@zop/content/desk'
import type { Told } from '../plan/move.ts'

/** How the centres stand to a plan in consultation, each of them in one place. */
export interface Consent {
  readonly against: readonly string[]
  readonly silent: readonly string[]
  /** They agreed to it as it was before. */
  readonly earlier: readonly string[]
}

/** Every centre with people on the plan is asked; a no stands until that centre says something else, however the plan has changed. */
export const consentOf = ({ plan, people }: Pick<Told, 'plan' | 'people'>): Consent => {
  const centres = [...new Set(people.map(({ centre }) => centre))].toSorted()
  const answers = new Map(plan?.answers.map((answer) => [answer.centre, answer]))
  return {
    against: centres.filter((centre) => answers.get(centre)?.agreed === false),
    silent: centres.filter((centre) => !answers.has(centre)),
    earlier: centres.filter((centre) => {
      const answer = answers.get(centre)
      return answer?.agreed === true && answer.version < (plan?.version ?? 0)
    }),
  }
}

/** Centres that are called by name; the others are counted. */
const most = 6

/** What a coordinator should know before the plan binds these centres; nothing where all of them agree. */
export const consentLines = ({ plan: { consent: say } }: DeskWords, consent: Consent, called: (centre: string) => string): readonly string[] =>
  (['against', 'silent', 'earlier'] as const).flatMap((kind) => {
    const names = consent[kind].map(called)
    const named = names.length > most ? [...names.slice(0, most - 1), say.others(names.length - most + 1)] : names
    return names.length === 0 ? [] : [say[kind](named)]
  })
