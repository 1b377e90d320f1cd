/** Each part that is loaded later, by its module, with the names of its files in `assets`; the build writes them in (`site/src/build/parts.ts`), and without a build there are none. */
const lists: readonly string[] = 'zop:parts'.split('|')

/** Fetches every file of a part into the browser's cache. Rejects where one does not come; trying again is safe, unlike an import that failed. */
export const fetchPart = async (part: string): Promise<void> => {
  const [, ...files] = lists.find((list) => list.startsWith(part))?.split(' ') ?? []
  const fetched = files.map(async (name) => {
    const file = `/assets/${name}.js`
    const response = await fetch(file, { credentials: 'omit' })
    if (!response.ok) throw new TypeError(`${file}: ${response.status}`)
    await response.arrayBuffer()
  })
  await Promise.all(fetched)
}
