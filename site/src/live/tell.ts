import { asking, type Now } from './now.ts'
import { askAgain, watchLive } from './status.ts'
import { type Texts, type Told, textsOf, told } from './told.ts'

/** For the style: where nobody could read what is written, no button leads there. */
const mark = ({ live }: Now): void => {
  document.documentElement.dataset['live'] = live
}

/** Follows the live state on a page that has a place for it, shows it, and tells the document of it. A page that only leads to the conversation asks once. */
export const tellLive = (show: (told: Told, texts: Texts) => void): void => {
  const live = document.getElementById('live')
  if (!live) {
    if (document.querySelector('.reach')) void askAgain().then(mark)
    return
  }
  const texts = textsOf(live)
  let last = told(asking, texts.names)
  const tell = () => document.dispatchEvent(new CustomEvent('zop-live', { detail: last }))
  document.addEventListener('zop-ask', tell)
  tell()
  watchLive((now) => {
    mark(now)
    last = told(now, texts.names)
    show(last, texts)
    tell()
  })
}
