import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  unreadable: 'Ihr Browser konnte die Datei nicht lesen. Bitte wählen Sie sie noch einmal aus.',
  understood: 'Gut',
  checking: 'Wir prüfen die Datei.',

  tooLarge: '„{name}“ ist zu groß ({size}). Dateien dürfen bis 25 MB groß sein. Ein Foto ist meistens klein genug, ein Video oft nicht.',
  refused: {
    empty: 'Die Datei ist leer.',
    program: 'Das ist ein Programm. So etwas senden wir nicht.',
    archive: 'In dieser Datei sind andere Dateien. Wir können sie nicht sehen. Bitte senden Sie jede Datei einzeln.',
    bomb: 'Diese Datei wird beim Öffnen riesig groß. Das ist gefährlich. Deshalb senden wir sie nicht.',
    unknown: 'Diese Art von Datei kennen wir nicht. Sie können senden: Fotos, Videos, Tonaufnahmen, PDF, Text und Dokumente von Office.',
  },

  ask: {
    heading: 'Diese Datei senden?',
    bare: 'Ohne den Ort senden',
    bareWhy: 'In Fotos steht oft: Wo und wann ist das Foto gemacht? Mit welchem Gerät? Wir nehmen das aus dem Foto. Erst dann senden wir es.',
    stuck:
      'Wir konnten den Ort nicht aus diesem Foto nehmen. Andere können ihn vielleicht lesen. Unser Rat: Machen Sie ein Bildschirmfoto von dem Foto. Darin steht kein Ort.',
    video: 'In Videos und Tonaufnahmen steht vielleicht der Ort. Das können wir nicht herausnehmen.',
    document: 'In Dokumenten steht vielleicht ein Name: Wer hat das geschrieben? Das können wir nicht herausnehmen.',
    headingPhoto: 'Dieses Foto senden?',
    send: 'Datei senden',
    sendPhoto: 'Foto senden',
    sendAnyway: 'Trotzdem senden',
    discard: 'Nicht senden',
  },

  going: {
    label: 'Dateien auf dem Weg',
    preparing: 'Wird verschlüsselt',
    moving: '{have} von {size} gesendet',
    cut: 'Keine Verbindung. Es geht von selbst weiter. {have} von {size} sind gesendet.',
    paused: 'Angehalten. {have} von {size} sind gesendet.',
    handing: 'Fast fertig',
    pause: 'Anhalten',
    resume: 'Weiter senden',
    cancel: 'Abbrechen',
    again: 'Noch einmal versuchen',
    discard: 'Nicht senden',
  },

  failed: {
    changed: 'Die Datei auf Ihrem Gerät ist jetzt eine andere. Niemand kann lesen, was schon gesendet ist. Sie können es noch einmal versuchen.',
    sealing: 'Das Verschlüsseln hat nicht geklappt. Wir haben nichts gesendet.',
    'too-early': 'Unser Server nimmt noch keine Dateien. Erst muss jemand antworten.',
    limit: 'Mehr Dateien passen nicht in dieses Gespräch. Bitte fragen Sie: Welche Dateien brauchen Sie noch?',
    muted: 'Das Gespräch macht gerade Pause. Deshalb haben wir die Datei nicht gesendet.',
    readers: 'Jetzt liest eine andere Person mit. Sehen Sie oben: Wer ist da? Dann können Sie es noch einmal versuchen.',
    refused: 'Unser Server hat die Datei nicht genommen. Bitte versuchen Sie es noch einmal.',
    gone: 'Das Gespräch ist nicht mehr da. Wir haben die Datei nicht gesendet.',
  },

  got: {
    sound: 'Tonaufnahme',
    open: 'Laden und ansehen',
    fetch: 'Laden',
    loading: '{have} von {size} geladen',
    cut: 'Keine Verbindung. Es geht von selbst weiter. {have} von {size} sind geladen.',
    stop: 'Abbrechen',
    look: 'Ansehen',
    close: 'Schließen',
    save: 'Auf dem Gerät speichern',
    saveWhy: 'Dann bleibt die Datei auf diesem Gerät, auch wenn Sie gehen. Benutzt jemand anderes das Gerät? Diese Person kann die Datei finden.',
    saveName: { image: 'bild', sound: 'ton', video: 'video', document: 'dokument', file: 'datei' },
    framed: 'Inhalt der Datei',
    damaged: 'Diese Datei ist kaputt, oder jemand hat sie geändert. Ihr Browser hat sie nicht geöffnet. Bitte fragen Sie nach.',
    unfit: 'Diese Datei kann für Ihr Gerät gefährlich sein. Ihr Browser hat sie nicht geöffnet. Bitte fragen Sie nach.',
    gone: 'Diese Datei ist nicht mehr auf unserem Server.',
    unreachable: 'Wir können die Datei gerade nicht holen. Bitte versuchen Sie es später noch einmal.',
    again: 'Noch einmal laden',
  },
} as const satisfies Like<typeof de>
