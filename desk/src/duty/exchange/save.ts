/** Gives a file to whoever asked for it by a press: the browser puts it where its person wants it. */
export const saveFile = ({ name, type, text }: { name: string; type: 'text/csv' | 'application/json'; text: string }): void => {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
