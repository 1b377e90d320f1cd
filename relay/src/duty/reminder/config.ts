import * as v from 'valibot'
import { setting } from '../../config/setting.ts'
import { mailConfig } from './mail/config.ts'

const isSafe = (text: string): boolean => {
  if (!URL.canParse(text) || new URL(text).origin !== text) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || hostname === 'localhost'
}

/** `mail`: without it, nobody is reminded by mail, and the settings say so. `push`: origins of push services beside the browsers' own. */
export const reminderConfig = v.strictObject({
  mail: v.optional(mailConfig),
  push: v.optional(
    setting(v.pipe(v.array(v.pipe(v.string(), v.check(isSafe))), v.maxLength(20)), {
      about: 'Push services beside those of the browsers. The relay posts there whatever network they are in: name none that you do not run or trust.',
      must: 'be at most 20 https origins with commas between them',
      example: 'https://push.example',
    }),
  ),
})
export type ReminderConfig = v.InferOutput<typeof reminderConfig>
