import { parseListing } from '@zop/wire'

/** What a centre calls itself in its entry; null where the entry cannot be read. */
export const listingTitle = (text: string): string | null => parseListing(text)?.name ?? null
