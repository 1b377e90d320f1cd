import type { Availability } from '../problem/problem.ts'

/** What is wrong with a problem. All but `quota-beyond-availability` hinder planning. */
export type Fault =
  | { readonly kind: 'empty-plan' | 'nobody' | 'unknown-zone' | 'impossible-rules' }
  | { readonly kind: 'duplicate'; readonly of: 'slot' | 'person' | 'centre'; readonly id: string }
  | { readonly kind: 'unknown-person'; readonly person: string; readonly in: 'availability' | 'engagements' | 'pinned' }
  | { readonly kind: 'unknown-centre'; readonly centre: string; readonly in: 'people' | 'commitments' }
  | { readonly kind: 'unknown-slot' | 'impossible-slot'; readonly slot: string }
  | { readonly kind: 'impossible-limits' | 'impossible-engagement'; readonly person: string }
  | { readonly kind: 'impossible-closed-day'; readonly centre: string; readonly day: string }
  /** `overlapping`: a centre has two for the same day. */
  | { readonly kind: 'impossible-commitment' | 'overlapping-commitments'; readonly centre: string }
  | { readonly kind: 'impossible-availability'; readonly person: string; readonly said: Availability }
  /** `part` is what was not understood. */
  | { readonly kind: 'refused-recurrence'; readonly person: string; readonly rule: string; readonly part: string }
  /** Two different words for the same time, both said once or both weekly. `cannot` overrides everything and contradicts nothing. */
  | { readonly kind: 'overlapping-availability'; readonly person: string; readonly said: readonly [Availability, Availability] }
  /** A pinned assignment breaks a hard rule, alone or with the others. */
  | { readonly kind: 'broken-pin'; readonly slot: string; readonly person: string }
  /** A centre has agreed to more hours than its people can give. */
  | { readonly kind: 'quota-beyond-availability'; readonly centre: string; readonly hours: number; readonly possible: number }

/** Whether no plan can be made before it is mended. */
export const isHindering = ({ kind }: Fault): boolean => kind !== 'quota-beyond-availability'
