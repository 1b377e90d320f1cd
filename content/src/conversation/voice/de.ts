/** Words around voice notes. The German text is the master. */
export const de = {
  heading: 'Sprachnotiz aufnehmen',
  before:
    'Ihre Stimme kann Sie verraten. Kann gerade jemand mithören? Aufgenommen wird erst, wenn Sie auf „Aufnahme starten“ drücken. Dann fragt Ihr Browser nach dem Mikrofon.',
  start: 'Aufnahme starten',
  asking: 'Ihr Browser fragt nach dem Mikrofon. Bitte erlauben Sie es.',
  recording: 'Aufnahme läuft',
  level: 'Lautstärke',
  left: 'noch {time}',
  lastSeconds: 'Noch {n} Sekunden.',
  full: 'Fünf Minuten sind voll. Die Aufnahme ist beendet.',
  stop: 'Aufnahme beenden',
  recorded: 'Aufnahme, {time}. Noch hat sie niemand gehört.',
  send: 'Sprachnotiz senden',
  discard: 'Verwerfen',
  back: 'Zurück',
  again: 'Noch einmal versuchen',
  saved: 'Ihr Mikrofon ist wieder aus.',

  trouble: {
    denied: 'Das Mikrofon ist nicht erlaubt. Bitte erlauben Sie es in den Einstellungen Ihres Browsers für diese Seite. Sie können auch schreiben.',
    none: 'Ihr Browser findet kein Mikrofon. Sie können schreiben.',
    busy: 'Das Mikrofon wird gerade von einem anderen Programm benutzt. Bitte schließen Sie es und versuchen Sie es noch einmal.',
    unable: 'Ihr Browser kann keinen Ton aufnehmen. Sie können schreiben oder eine Tonaufnahme als Datei senden.',
    nothing: 'Es wurde nichts aufgenommen. Bitte versuchen Sie es noch einmal.',
    lost: 'Das Mikrofon ist ausgegangen. Was bis dahin aufgenommen wurde, ist da.',
  },

  note: 'Sprachnotiz, {time}',
  play: 'Anhören',
  playing: 'Anhalten',
  unplayable: 'Ihr Browser kann diese Aufnahme nicht abspielen. Sie können sie speichern.',
} as const
