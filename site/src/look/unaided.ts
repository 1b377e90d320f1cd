/**
 * For every box that a person writes in: the browser keeps nothing of it and sends nothing of it away to be corrected or gone on with.
 * `autoCorrect` with a capital, because the property `autocorrect` is a boolean that turns the text `off` into on.
 */
export const unaided = { autocomplete: 'off', autoCorrect: 'off', autocapitalize: 'none', spellcheck: false, writingsuggestions: 'false' } as const
