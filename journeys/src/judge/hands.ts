/** Runs in the page: presses the first thing of that name as soon as it is there and can be pressed. */
export const press = (name = ''): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      const things = [...document.querySelectorAll<HTMLElement>('button, a')]
      const thing = things.find((one) => one.textContent.trim() === name && one.getAttribute('aria-disabled') !== 'true')
      if (!thing) return false
      thing.click()
      resolve()
      return true
    }
    if (!look()) new MutationObserver((_, seen) => look() && seen.disconnect()).observe(document, { subtree: true, childList: true, attributes: true })
  })

/** Runs in the page: waits until a text can be read. */
export const read = (text = ''): Promise<void> =>
  new Promise((resolve) => {
    const look = () => document.body.textContent.includes(text)
    if (look()) return resolve()
    new MutationObserver((_, seen) => {
      if (!look()) return
      seen.disconnect()
      resolve()
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })

/** Runs in the page: types into the text box as a keyboard would. */
export const type = (text = ''): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      const box = document.querySelector('textarea')
      if (!box) return false
      box.focus()
      document.execCommand('insertText', false, text)
      resolve()
      return true
    }
    if (!look()) new MutationObserver((_, seen) => look() && seen.disconnect()).observe(document, { subtree: true, childList: true })
  })
