import { type DutyRule, type Refusal, type RefusalCode, refusalStatus } from '@zop/wire'

/** An answer that says no. Handlers return it, they do not throw it. */
export interface Refused {
  readonly refused: Refusal
}

export const refuse = (code: RefusalCode, by?: string): Refused => ({ refused: by === undefined ? { code } : { code, by } })

/** A hard rule of duty, by its name. */
export const refuseRule = (rule: DutyRule): Refused => ({ refused: { code: 'duty-rule', rule } })

export const isRefused = (answer: unknown): answer is Refused => typeof answer === 'object' && answer !== null && 'refused' in answer

export const statusOf = ({ refused }: Refused): number => refusalStatus[refused.code]
