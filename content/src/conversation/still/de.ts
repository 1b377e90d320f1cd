/** What stands on the conversation page before its script has come, and where none runs. The German text is the master. */
export const de = {
  loading: 'Einen Moment bitte. Die Seite lädt.',
  tooOld: 'Wenn hier nach einer Minute nichts erscheint, ist Ihr Browser zu alt oder die Verbindung ist gestört. Bitte rufen Sie dann an:',
  old: 'Ihr Browser ist zu alt. Er kann Ihre Nachrichten nicht sicher verschlüsseln. Deshalb können Sie hier nicht schreiben. Bitte nehmen Sie einen neueren Browser oder rufen Sie an:',
  withoutScript:
    'Der Chat braucht JavaScript: Damit verschlüsselt Ihr Browser jede Nachricht, bevor sie Ihr Gerät verlässt. Ohne JavaScript können Sie hier nicht schreiben. Sie können anrufen:',
} as const
