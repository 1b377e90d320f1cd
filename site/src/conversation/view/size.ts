import { locale } from './words.ts'

/** Bytes as people know them: whole kilobytes, or megabytes with one figure behind the point. Stands apart (UAX 9) from a sentence that may be written the other way: it would say "KB 4" there. */
export const size = (bytes: number): string => {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(bytes > 0 ? 1 : 0, Math.round(bytes / 1000)), 'KB'] : [Math.round(bytes / 100_000) / 10, 'MB']
  return `\u2068${new Intl.NumberFormat(locale()).format(amount)}\u00a0${unit}\u2069`
}
