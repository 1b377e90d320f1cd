import { laterWords, speakMore } from './words.ts'

/** Says what stands beside each phone number in the language of the moment, once its words have come. */
export const translate = async (list: Element): Promise<void> => {
  await speakMore()
  list.removeAttribute('lang')
  for (const [at, { name, what, hours, languages, cost }] of Object.values(laterWords().phone).entries()) {
    const places = list.children[at]?.querySelectorAll('b, p') ?? []
    for (const [place, text] of [name, what, `${hours}\u00a0· ${languages}\u00a0· ${cost}`].entries()) places[place]?.replaceChildren(text)
  }
}
