import { useSignalEffect } from '@preact/signals'
import type { Talk } from '../ports.ts'
import { laterWords } from '../view/words.ts'
import { chosen, taken } from './chosen.ts'
import { Going } from './going.tsx'
import { trayOf } from './tray.ts'

/** Every file that is on its way, below the newest line: writing goes on beside it. */
export const TrayList = ({ talk }: { talk: Talk }) => {
  const tray = trayOf(talk)
  const sendings = tray.sendings.value
  useSignalEffect(() => {
    if (chosen.value.length > 0) for (const file of taken()) tray.add(file, laterWords().file.got.saveName.image)
  })
  if (sendings.length === 0) return null
  return (
    <ul class="tray" aria-label={laterWords().file.going.label}>
      {sendings.map((sending) => (
        <Going key={sending.key} sending={sending} />
      ))}
    </ul>
  )
}
