import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const en = {
  unreadable: 'Your browser could not read the file. Please choose it again.',
  understood: 'OK',
  checking: 'Checking the file.',

  tooLarge: '“{name}” is too large ({size}). Files of up to 25 MB can be sent. A photo instead of a video is usually small enough.',
  refused: {
    empty: 'The file is empty.',
    program: 'This is a program, or a file that can run something. We do not send those.',
    archive: 'This is a packed archive. We cannot see what is inside. Please send the files one by one.',
    bomb: 'This file would become enormous when opened. That is dangerous. So we do not send it.',
    unknown: 'We do not know this kind of file. You can send photos, videos, sound recordings, PDF, text and office documents.',
  },

  ask: {
    heading: 'Send this file?',
    bare: 'Send without the place',
    bareWhy: 'Photos often say where, when and with which device they were taken. We take that out before the photo leaves your device.',
    stuck: 'We could not take the place out of this photo. Whoever gets it may be able to read it. A screenshot of the photo contains no place.',
    video: 'Videos and sound recordings can say where they were made. We cannot take that out.',
    document: 'Documents can contain the name under which they were written. We cannot take that out.',
    headingPhoto: 'Send this photo?',
    send: 'Send file',
    sendPhoto: 'Send photo',
    sendAnyway: 'Send anyway',
    discard: 'Do not send',
  },

  going: {
    label: 'Files on their way',
    preparing: 'Encrypting',
    moving: '{have} of {size} sent',
    cut: 'No connection. It will go on by itself. {have} of {size} have been sent.',
    paused: 'Paused. {have} of {size} have been sent.',
    handing: 'Nearly done',
    pause: 'Pause',
    resume: 'Go on sending',
    cancel: 'Cancel',
    again: 'Try again',
    discard: 'Discard',
  },

  failed: {
    changed: 'The file on your device is another one by now. Nobody can read what was on its way. You can try again.',
    sealing: 'The encryption did not work. Nothing was sent.',
    'too-early': 'The server takes files only once somebody has answered.',
    limit: 'No more files fit into this conversation. Please ask which ones are still needed.',
    muted: 'The conversation is paused right now. So the file was not sent.',
    readers: 'Somebody else reads along now. Please look above to see who is here. Then you can try again.',
    refused: 'The server did not accept the file. Please try again.',
    gone: 'The conversation is no longer there. The file was not sent.',
  },

  got: {
    sound: 'Sound recording',
    open: 'Load and view',
    fetch: 'Load',
    loading: '{have} of {size} loaded',
    cut: 'No connection. It will go on by itself. {have} of {size} have been loaded.',
    stop: 'Cancel',
    look: 'View',
    close: 'Close',
    save: 'Save on this device',
    saveWhy: 'Saved files stay on this device, even after you leave this page. Whoever uses the device can find them.',
    saveName: { image: 'picture', sound: 'sound', video: 'video', document: 'document', file: 'file' },
    framed: 'What the file contains',
    damaged: 'This file is damaged or was changed. Your browser has not opened it. Please ask about it.',
    unfit: 'This file could harm your device. Your browser has not opened it. Please ask about it.',
    gone: 'This file is no longer on the server.',
    unreachable: 'The server does not give out the file right now. Please try again later.',
    again: 'Load again',
  },
} as const satisfies Like<typeof de>
