import type { Rules } from './problem.ts'

/** Eleven hours of rest (section 5 ArbZG), and the weights of the design. */
export const usualRules: Rules = {
  rest: 11 * 60,
  lateAfter: '20:00',
  weights: { uncovered: 1000, experienced: 200, language: 100, thin: 20, unwanted: 5, wished: -4, quota: 2, late: 2, weekend: 2 },
}
