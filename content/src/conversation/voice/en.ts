import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const en = {
  heading: 'Record a voice note',
  before:
    'Your voice can give you away. Can somebody hear you right now? Nothing is recorded until you press “Start recording”. Then your browser asks for the microphone.',
  start: 'Start recording',
  asking: 'Your browser is asking for the microphone. Please allow it.',
  recording: 'Recording',
  level: 'Volume',
  left: '{time} left',
  lastSeconds: '{n} seconds left.',
  full: 'Five minutes are full. The recording has ended.',
  stop: 'End recording',
  recorded: 'Recording, {time}. Nobody has heard it yet.',
  send: 'Send voice note',
  discard: 'Discard',
  back: 'Back',
  again: 'Try again',
  saved: 'Your microphone is off again.',

  trouble: {
    denied: 'The microphone is not allowed. Please allow it for this page in the settings of your browser. You can also write.',
    none: 'Your browser finds no microphone. You can write.',
    busy: 'Another program is using the microphone. Please close it and try again.',
    unable: 'Your browser cannot record sound. You can write, or send a sound recording as a file.',
    nothing: 'Nothing was recorded. Please try again.',
    lost: 'The microphone has gone off. What was recorded until then is here.',
  },

  note: 'Voice note, {time}',
  play: 'Listen',
  playing: 'Pause',
  unplayable: 'Your browser cannot play this recording. You can save it.',
} as const satisfies Like<typeof de>
