/** Words around files. The German text is the master. */
export const de = {
  unreadable: 'Ihr Browser konnte die Datei nicht lesen. Bitte wählen Sie sie noch einmal aus.',
  understood: 'Gut',
  checking: 'Die Datei wird geprüft.',

  refused: {
    'too-large': 'Die Datei ist zu groß. Es gehen Dateien bis 25 MB. Ein Foto statt eines Videos ist meist klein genug.',
    empty: 'Die Datei ist leer.',
    program: 'Das ist ein Programm oder eine Datei, die etwas ausführen kann. So etwas senden wir nicht.',
    archive: 'Das ist ein gepacktes Archiv. Wir können nicht sehen, was darin ist. Bitte senden Sie die Dateien einzeln.',
    bomb: 'Diese Datei würde beim Öffnen riesig groß. Das ist gefährlich. Deshalb senden wir sie nicht.',
    unknown: 'Diese Art von Datei kennen wir nicht. Es gehen Fotos, Videos, Tonaufnahmen, PDF, Text und Office-Dokumente.',
  },

  ask: {
    heading: 'Diese Datei senden?',
    bare: 'Ohne Aufnahmeort senden',
    bareWhy: 'In Fotos steht oft, wo, wann und mit welchem Gerät sie gemacht wurden. Das nehmen wir heraus, bevor das Foto Ihr Gerät verlässt.',
    stuck:
      'Aus diesem Foto konnten wir den Aufnahmeort nicht herausnehmen. Wer es bekommt, kann ihn vielleicht lesen. Ein Bildschirmfoto davon enthält keinen Ort.',
    video: 'In Videos und Tonaufnahmen kann stehen, wo sie gemacht wurden. Das können wir nicht herausnehmen.',
    document: 'In Dokumenten kann der Name stehen, unter dem sie geschrieben wurden. Das können wir nicht herausnehmen.',
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
    discard: 'Verwerfen',
  },

  failed: {
    sealing: 'Das Verschlüsseln hat nicht geklappt. Es wurde nichts gesendet.',
    'too-early': 'Der Server nimmt Dateien erst an, wenn jemand geantwortet hat.',
    limit: 'Mehr Dateien passen nicht in dieses Gespräch. Bitte fragen Sie, welche noch gebraucht werden.',
    muted: 'Das Gespräch ist gerade angehalten. Deshalb wurde die Datei nicht gesendet.',
    readers: 'Es liest jetzt jemand anderes mit. Sehen Sie oben nach, wer da ist. Dann können Sie es noch einmal versuchen.',
    refused: 'Der Server hat die Datei nicht angenommen. Bitte versuchen Sie es noch einmal.',
    gone: 'Das Gespräch ist nicht mehr da. Die Datei wurde nicht gesendet.',
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
    saveWhy: 'Gespeicherte Dateien bleiben auf diesem Gerät, auch wenn Sie diese Seite verlassen. Wer das Gerät benutzt, kann sie finden.',
    saveName: { image: 'bild', sound: 'ton', video: 'video', document: 'dokument', file: 'datei' },
    framed: 'Inhalt der Datei',
    damaged: 'Diese Datei ist beschädigt oder wurde verändert. Ihr Browser hat sie nicht geöffnet. Bitte fragen Sie nach.',
    unfit: 'Diese Datei könnte Ihrem Gerät schaden. Ihr Browser hat sie nicht geöffnet. Bitte fragen Sie nach.',
    gone: 'Diese Datei liegt nicht mehr auf dem Server.',
    unreachable: 'Der Server gibt die Datei gerade nicht her. Bitte versuchen Sie es später noch einmal.',
    again: 'Noch einmal laden',
  },
} as const
