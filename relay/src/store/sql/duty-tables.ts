import type { Generated } from 'kysely'

/** The duty plan. `begins` and `ends` are whole minutes of people on duty, never of people who seek help. */
export interface DutyTables {
  duty_month: { month: string; status: string; version: number; made: string | null; changed: number }
  duty_slot: { id: string; month: string; begins: number; ends: number; slot: string }
  duty_assignment: { id: string; slot: string; account: string; origin: string }
  duty_gap: { month: string; version: number; gaps: string }
  duty_answer: { month: string; centre: string; agreed: number; text: string; version: number }
  duty_swap: { id: string; assignment: string; account: string; recipient: string | null; in_return: string | null }
  duty_absence: { id: string; account: string | null; centre: string; begins: number; ends: number }
  duty_change: {
    at: Generated<number>
    month: string
    hour: number
    status: string
    kind: string
    author: string | null
    for_whom: string | null
    slot: string | null
    off: string | null
    came: string | null
    rule: string | null
  }
  duty_notice: { at: Generated<number>; id: string; account: string; month: string; hour: number; kind: string; old: string | null; new: string | null }

  duty_profile: { account: string; profile: string }
  duty_centre: { centre: string; place: string }
  duty_commitment: { centre: string; month: string; hours: number; binding: number }
  duty_availability: { account: string; version: number; said: string }

  duty_staffed: { slot: string; minutes: number; last: number }
  duty_reach: { day: string; channel: string; minutes: number; last: number }
}
