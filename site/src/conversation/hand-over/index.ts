/** What of a hand-over, and of the changes of readers that only the person makes, is loaded when it is first shown. */
export { Choose } from './choose.tsx'
export { CopyAsked } from './copy.tsx'
export { Expired } from './expired.tsx'
export { Offer } from './offer.tsx'
export { Receipt } from './receipt.tsx'
export { Withdraw } from './withdraw.tsx'
