import type { DutyNow, SpokenLanguage } from '@zop/wire'

/** Who speaks what somebody asks for: `me`, a `colleague` who is there, or `nobody` who is; then from when on somebody is (a minute), and in which centres. */
export type Asked = { readonly by: 'me' | 'colleague' } | { readonly by: 'nobody'; readonly next: number | null; readonly centres: readonly string[] }

/** Null until the relay has told who is on duty. */
export const askedOf = (language: SpokenLanguage, now: DutyNow | null): Asked | null => {
  if (now === null) return null
  if (now.speaks.includes(language)) return { by: 'me' }
  const known = now.speaking.find((one) => one.language === language)
  return known?.there ? { by: 'colleague' } : { by: 'nobody', next: known?.next ?? null, centres: known?.centres ?? [] }
}

/** Centres that have somebody who speaks it, for whoever would hand over. */
export const centresSpeaking = (language: SpokenLanguage, now: DutyNow | null): readonly string[] =>
  now?.speaking.find((one) => one.language === language)?.centres ?? []
