import * as v from 'valibot'

/** A number to call, as people write it: 5 to 15 digits (ITU-T E.164 ends at 15), single spaces between them, a plus in front for a country. */
export const phone = v.pipe(v.string(), v.maxLength(30), v.regex(/^\+?\d(?: ?\d){4,14}$/))

/** Whom to call when somebody is in danger: the lead of one's own centre, and the coordination. Null where nobody has entered it. */
export const phones = v.strictObject({ centre: v.nullable(phone), umbrella: v.nullable(phone) })
export type Phones = v.InferOutput<typeof phones>
