import type { Parcel } from '../file/parcel.ts'

const endings: Readonly<Record<string, string>> = { 'audio/webm': 'webm', 'audio/ogg': 'ogg', 'audio/mp4': 'm4a' }

/** A recording as a file that says nothing but that somebody spoke, and for how long (at least a second). */
export const noteOf = (blob: Blob, seconds: number): Parcel => ({
  blob,
  name: `voice.${endings[blob.type] ?? 'webm'}`,
  type: blob.type || 'audio/webm',
  seconds: Math.max(1, seconds),
})

/** Minutes and seconds: "0:42". */
export const clockOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
