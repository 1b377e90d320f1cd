import { asking } from './now.ts'
import { watchLive } from './status.ts'
import { type Texts, type Told, textsOf, told } from './told.ts'

/** Follows the live state on a page that has a place for it, shows it, and tells the document of it. */
export const tellLive = (show: (told: Told, texts: Texts) => void): void => {
  const live = document.getElementById('live')
  if (!live) return
  const texts = textsOf(live)
  let last = told(asking, texts.names)
  const tell = () => document.dispatchEvent(new CustomEvent('zop-live', { detail: last }))
  document.addEventListener('zop-ask', tell)
  tell()
  watchLive((now) => {
    last = told(now, texts.names)
    show(last, texts)
    tell()
  })
}
