/** A run of digits as long as an access code, however it is grouped; null where a text has none. Tells whether it is worth loading what knows codes (A6). */
export const digitRun = (text: string): string | null => /(?:\d[\s.,/-]*){24,}/.exec(text)?.[0] ?? null
