/** Files of each part that is loaded later, by its module, as names in `assets` with spaces between; the build writes them in (`site/parts.ts`), and without a build there are none. */
const written: string = 'zop:parts'

const lists: Readonly<Record<string, string>> = written.startsWith('{') ? (JSON.parse(written) as Record<string, string>) : {}

/** Fetches every file of a part into the browser's cache. Rejects where one does not come; trying again is safe, unlike an import that failed. */
export const fetchPart = async (part: string): Promise<void> => {
  const files = lists[part]?.split(' ').map(async (name) => {
    const file = `/assets/${name}.js`
    const response = await fetch(file, { credentials: 'omit' })
    if (!response.ok) throw new TypeError(`${file}: ${response.status}`)
    await response.arrayBuffer()
  })
  await Promise.all(files ?? [])
}
