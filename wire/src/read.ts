import * as v from 'valibot'

/** JSON text as the schema says it, or null where it is anything else: hostile input is an expected outcome. Says nothing about who wrote it. */
export const readJson = <S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | null => {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text))
    return parsed.success ? parsed.output : null
  } catch {
    // Not JSON.
    return null
  }
}
