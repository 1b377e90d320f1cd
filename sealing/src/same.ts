/** Throws where two values are not the same as JSON, with the beginning of both. */
export const same = (name: string, actual: unknown, expected: unknown): void => {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new Error(`${name}: ${JSON.stringify(actual)?.slice(0, 200)} is not ${JSON.stringify(expected)?.slice(0, 200)}`)
}
