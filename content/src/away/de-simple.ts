import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const deSimple = {
  heading: 'Gerade geht diese Seite nicht.',
  text: 'Meistens geht sie nach ein paar Minuten wieder. Haben Sie einen Zugangscode? Das sind 7 geheime Wörter oder eine lange Zahl. Damit können Sie Ihr Gespräch dann wieder öffnen. Ohne Code fangen Sie bitte neu an.',
} as const satisfies Like<typeof de>
