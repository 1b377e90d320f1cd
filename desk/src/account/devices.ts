import { type ReadonlySignal, signal } from '@preact/signals'
import type { Line } from '@zop/line'
import type { DeviceRequest } from '@zop/wire'
import type { Notices } from '../notice/notices.ts'

/** E2: colleagues on a new device who wait for this lead's yes or no. */
export interface Devices {
  readonly requests: ReadonlySignal<readonly DeviceRequest[]>
  hear(requests: readonly DeviceRequest[]): void
  answer(request: string, yes: boolean): Promise<void>
}

export const createDevices = (line: Line, notices: Notices): Devices => {
  const requests = signal<readonly DeviceRequest[]>([])
  return {
    requests,
    hear: (heard) => {
      requests.value = heard
    },
    answer: async (request, yes) => {
      const answer = await line.call(yes ? 'approveDevice' : 'refuseDevice', { request }, {})
      // Somebody else answered it meanwhile: the next telling shows that.
      const settled = answer.kind === 'ok' || (answer.kind === 'refused' && answer.refusal.code === 'not-found')
      if (settled) requests.value = requests.peek().filter((candidate) => candidate.request !== request)
      else notices.warn((words) => words.device.failed)
    },
  }
}
