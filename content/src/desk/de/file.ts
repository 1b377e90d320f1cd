import type { Words } from '../words.ts'

/** Files and voice notes, both ways. */
export const file = {
  file: {
    attach: 'Datei',
    voice: 'Sprachnotiz',
    name: (name: string, size: string) => `Datei „${name}“, ${size}`,
    note: (length: string) => `Sprachnotiz, ${length}`,
    progress: (percent: number) => `${percent} % verschlüsselt gesendet`,
    waiting: 'Wird vorbereitet',
    cut: 'Die Verbindung ist weg. Es geht von selbst weiter.',
    pause: 'Anhalten',
    resume: 'Weiter',
    cancel: 'Abbrechen',
    open: 'Ansehen',
    save: 'Speichern',
    loading: (percent: number) => `${percent} % geladen`,
    saveHint: 'Speichern Sie nur, was Sie brauchen: Eine gespeicherte Datei liegt unverschlüsselt auf diesem Gerät.',
    shown: (name: string) => `Inhalt von ${name}`,
    damaged: 'Diese Datei kam beschädigt oder verändert an. Nichts davon wird geöffnet. Bitten Sie die Person, sie noch einmal zu schicken.',
    lost: 'Die Datei ließ sich nicht laden. Versuchen Sie es noch einmal.',
    refused: {
      'too-large': 'Diese Datei ist größer als 25 MB. Es wurde nichts gesendet.',
      empty: 'Diese Datei ist leer. Es wurde nichts gesendet.',
      program: 'Diese Datei ist ein Programm. Programme werden nicht gesendet.',
      archive: 'Das ist ein Archiv. Senden Sie die Dateien einzeln.',
      bomb: 'Diese Datei wird beim Öffnen riesig. Sie wurde nicht gesendet.',
      unknown: 'Diese Art von Datei kennen wir nicht. Senden Sie ein Bild, ein PDF, einen Text oder eine Tonaufnahme.',
      early: 'Dateien gehen erst nach Ihrer ersten Antwort. Schreiben Sie zuerst etwas.',
      limit: 'In diesem Gespräch liegen schon so viele Dateien, wie es haben darf. Es wurde nichts gesendet.',
      changed: 'Die Datei hat sich auf diesem Gerät geändert, während sie gesendet wurde. Es kam nichts an. Wählen Sie sie noch einmal aus.',
      failed: 'Die Datei wurde nicht gesendet. Versuchen Sie es noch einmal.',
    },
    recording: (length: string) => `Aufnahme läuft, ${length} von 5:00`,
    stop: 'Fertig',
    discard: 'Verwerfen',
    send: 'Sprachnotiz senden',
    listen: 'Anhören',
    denied: 'Das Mikrofon ist nicht erlaubt. Erlauben Sie es im Browser oder schreiben Sie.',
    unsupported: 'Dieser Browser kann nicht aufnehmen. Schreiben Sie, oder senden Sie eine Tondatei.',
    close: 'Schließen',
  },
}

export type FileWords = Words<typeof file>
