import { Check, X } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { words } from '../words/language.ts'
import type { Devices } from './devices.ts'

/** E2: colleagues on a new device, each with the digits to compare. */
export const DevicesLane = ({ devices }: { devices: Devices }) => {
  const { device, lanes } = words.value
  const requests = devices.requests.value
  return (
    <section class="lane" aria-labelledby="devices">
      <header>
        <h2 id="devices">{lanes.devices}</h2>
        <span class="count">{requests.length}</span>
      </header>
      {requests.length === 0 ? <p class="empty soft">{lanes.devicesEmpty}</p> : <p class="soft">{device.compare}</p>}
      <ul>
        {requests.map(({ request, name, code }) => (
          <li class="card" key={request}>
            <p class="card-text">
              <b>{name}</b>
            </p>
            <b class="digits-small">{code}</b>
            <div class="row-of-buttons">
              <button type="button" class="button" onClick={() => void devices.answer(request, true)}>
                <Icon of={Check} />
                {device.approve}
              </button>
              <button type="button" class="button quiet" onClick={() => void devices.answer(request, false)}>
                <Icon of={X} />
                {device.refuse}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
