export const mebibyte = 2 ** 20

/** Rounded down to whole steps. */
export const inStepsOf = (step: number, value: number): number => Math.floor(value / step) * step

/** What fewer than five people do shows nowhere. */
export const byFives = (count: number): number => inStepsOf(5, count)
