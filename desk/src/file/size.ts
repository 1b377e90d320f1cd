/** Bytes as people read them: "3,4 MB". */
export const sizeOf = (bytes: number, language: string): string => {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [Math.round(bytes / 100_000) / 10, 'MB']
  return `${new Intl.NumberFormat(language).format(value)} ${unit}`
}

/** Minutes and seconds: "0:42". */
export const lengthOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
