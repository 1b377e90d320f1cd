import type { ReminderSettings } from '@zop/wire'
import { BellOff, BellRing, Smartphone } from 'lucide'
import { Icon } from '../../../look/icon.tsx'
import { language, words } from '../../../words/language.ts'
import type { Workspace } from '../../../workspace.ts'
import { isWoken, type Reminders } from './reminders.ts'
import { Way } from './way.tsx'

/** This browser: on, off, or why it cannot be. */
export const DeviceWay = ({ desk, own, settings }: { desk: Workspace; own: Reminders; settings: ReminderSettings }) => {
  const { device } = words.value.reminders
  const waking = own.waking.value
  const woken = isWoken(settings, waking)
  const others = settings.push.devices.length - (woken ? 1 : 0)
  return (
    <Way part="device" icon={Smartphone} title={device.title} text={device.text} on={woken || others > 0} trouble={own.trouble.value}>
      {waking.kind === 'ready' ? null : <p>{device[waking.kind]}</p>}
      {others > 0 ? <p>{device.others(others)}</p> : null}
      <div class="row-of-buttons">
        {waking.kind !== 'ready' ? null : woken ? (
          <button type="button" class="button quiet" onClick={() => void own.letSleep().catch(desk.fault)}>
            <Icon of={BellOff} />
            {device.turnOff}
          </button>
        ) : (
          <button type="button" class="button quiet" onClick={() => void own.wake(language.peek()).catch(desk.fault)}>
            <Icon of={BellRing} />
            {device.turnOn}
          </button>
        )}
        {others > 0 ? (
          <button type="button" class="button plain" onClick={() => void own.letAllSleep().catch(desk.fault)}>
            {device.allOff}
          </button>
        ) : null}
      </div>
    </Way>
  )
}
