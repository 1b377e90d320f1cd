/** Reminders. `until` is the last day that it is kept for, counted from 1970, `begins`, `ends` and `modified` are minutes of people on duty. */
export interface ReminderTables {
  reminder: { account: string; shred: string; box: Uint8Array }
  reminder_key: { name: string; shred: string; box: Uint8Array }
  reminder_told: { account: string; key: string; until: number }
  reminder_event: {
    account: string
    slot: string
    uid: string
    sequence: number
    modified: number
    begins: number
    ends: number
    meeting: number
    cancelled: number
  }
}
