/** Room for 1 048 575 items per conversation; keys stay far below 2^53 / 2^20. */
const width = 2 ** 20

/** Where an item lies in the file: see migrations.ts. */
export const placeOf = (key: number, order: number): number => key * width + order

export const orderOf = (place: number): number => place % width

/** The places of one conversation after `order`. */
export const placesAfter = (key: number, order: number): { above: number; below: number } => ({
  above: placeOf(key, Math.min(order, width - 1)),
  below: placeOf(key + 1, 0),
})
