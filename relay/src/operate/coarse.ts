/** Rounded down to fives: what one person does shows in no figure, and neither does that somebody is there. */
export const byFives = (count: number): number => Math.floor(count / 5) * 5

const steps = [0, 1, 4, 12, 24, 48, 72, 168] as const

/** Hours, down to the next step. */
export const inSteps = (hours: number): number => steps.findLast((step) => hours >= step) ?? 0
