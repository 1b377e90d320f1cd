import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  loading: 'Einen Moment bitte. Die Seite lädt.',
  tooOld: 'Sehen Sie nach einer Minute noch nichts? Dann ist Ihr Browser zu alt, oder die Verbindung ist schlecht. Bitte rufen Sie dann an:',
  old: 'Ihr Browser ist zu alt. Er kann Ihre Nachrichten nicht sicher verschlüsseln. Deshalb können Sie hier nicht schreiben. Bitte nehmen Sie einen neueren Browser oder rufen Sie an:',
  withoutScript:
    'Der Chat braucht JavaScript. Das ist ein kleines Programm in Ihrem Browser. Es verschlüsselt jede Nachricht auf Ihrem Gerät. Das heißt: Andere können sie nicht lesen. Ohne JavaScript können Sie hier nicht schreiben. Sie können anrufen:',
} as const satisfies Like<typeof de>
