import { BrokenRule } from '@zop/sealing'

/** C5: the term of the person's consent for this centre has run out: until they say yes again nobody of the centre changes who reads. */
const isConsentOver = (error: unknown): boolean => error instanceof BrokenRule && error.message.startsWith('C5')

/** Does it, or says that the consent is over; every other error is thrown on. */
export const unlessOver = async <T>(work: () => Promise<T>): Promise<T | 'consent-over'> => {
  try {
    return await work()
  } catch (error) {
    if (isConsentOver(error)) return 'consent-over'
    throw error
  }
}
