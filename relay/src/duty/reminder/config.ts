import * as v from 'valibot'
import { mailConfig } from './mail/config.ts'

const isSafe = (text: string): boolean => {
  if (!URL.canParse(text) || new URL(text).origin !== text) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || hostname === 'localhost'
}

/** `mail`: without it, nobody is reminded by mail, and the settings say so. `push`: origins of push services beside the browsers' own. */
export const reminderConfig = v.strictObject({
  mail: v.optional(mailConfig),
  push: v.optional(v.pipe(v.array(v.pipe(v.string(), v.check(isSafe))), v.maxLength(20))),
})
export type ReminderConfig = v.InferOutput<typeof reminderConfig>
