import { fill, type Language } from '@zop/content'
import { fileWords } from '@zop/content/conversation/file'

/** Bytes as people say them: "820 KB", "3,4 MB". */
export const sizeIn = (language: Language, bytes: number): string => {
  const { size } = fileWords[language]
  const number = (value: number, digits: number) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
  return bytes < 1_000_000 ? fill(size.small, { n: number(Math.max(1, Math.ceil(bytes / 1000)), 0) }) : fill(size.large, { n: number(bytes / 1_000_000, 1) })
}
