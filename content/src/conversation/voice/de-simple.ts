import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  heading: 'Sprachnotiz aufnehmen',
  before:
    'Andere können Ihre Stimme erkennen. Kann Sie gerade jemand hören? Drücken Sie auf „Aufnahme starten“. Erst dann nehmen wir etwas auf. Ihr Browser fragt dann nach dem Mikrofon.',
  start: 'Aufnahme starten',
  asking: 'Ihr Browser fragt nach dem Mikrofon. Bitte erlauben Sie es.',
  recording: 'Aufnahme läuft',
  level: 'Lautstärke',
  left: 'noch {time}',
  lastSeconds: 'Noch {n} Sekunden.',
  full: 'Fünf Minuten sind voll. Die Aufnahme ist zu Ende.',
  stop: 'Aufnahme beenden',
  recorded: 'Aufnahme, {time}. Noch hat sie niemand gehört.',
  send: 'Sprachnotiz senden',
  discard: 'Nicht senden',
  back: 'Zurück',
  again: 'Noch einmal versuchen',
  saved: 'Ihr Mikrofon ist wieder aus.',

  trouble: {
    denied:
      'Das Mikrofon ist nicht erlaubt. Bitte erlauben Sie es für diese Seite. Das geht in den Einstellungen von Ihrem Browser. Sie können auch schreiben.',
    none: 'Ihr Browser findet kein Mikrofon. Sie können schreiben.',
    busy: 'Ein anderes Programm benutzt gerade das Mikrofon. Bitte schließen Sie es. Versuchen Sie es dann noch einmal.',
    unable: 'Ihr Browser kann keinen Ton aufnehmen. Sie können schreiben. Oder Sie senden eine Tonaufnahme als Datei.',
    nothing: 'Wir haben nichts gehört. Bitte versuchen Sie es noch einmal.',
    lost: 'Das Mikrofon ist ausgegangen. Die Aufnahme bis dahin ist da.',
  },

  note: 'Sprachnotiz, {time}',
  play: 'Anhören',
  playing: 'Anhalten',
  unplayable: 'Ihr Browser kann diese Aufnahme nicht abspielen. Sie können sie speichern.',
} as const satisfies Like<typeof de>
