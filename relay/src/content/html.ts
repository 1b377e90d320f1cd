/**
 * [Note: What published pages may be made of] The workshop reads what editors write, so it is not believed. Every `<` of a page begins an element of this list with
 * attributes of this list, in one spelling; scripts and styles are those of the release, by name. No text of an attribute holds a `<`, so whatever state a browser reads
 * the page in, it finds no element that was not seen here. The policy of the page (`serve/headers.ts`) says the same once more.
 */
const elements = new Set(
  (
    'html head meta title link script noscript body header footer main nav section article aside h1 h2 h3 h4 p a ul ol li dl dt dd strong em b i small sup sub bdi span div ' +
    'details summary blockquote q cite address time abbr data figure figcaption img br hr wbr table caption thead tbody tr th td button input label select option fieldset ' +
    'legend output progress video audio source track svg g path circle ellipse rect line polyline polygon text symbol use desc'
  ).split(' '),
)

const attributes = new Set(
  (
    'abbr alt autocapitalize autocomplete autocorrect charset checked class cols colspan content controls cx cy d datetime default dir disabled enterkeyhint fill fill-rule clip-rule focusable for height hidden href ' +
    'hreflang id inputmode kind label lang list max maxlength media min minlength name open pattern placeholder playsinline points poster preload preserveaspectratio property r readonly rel required reversed role ' +
    'rowspan rows rx ry scope size spellcheck src srclang start step stroke stroke-linecap stroke-linejoin stroke-width tabindex title transform translate type value viewbox width writingsuggestions ' +
    'x x1 x2 xmlns y y1 y2'
  ).split(' '),
)

const fixed = { scripts: ['/page.js', '/finder.js', '/search.js'], styles: ['/page.css', '/unscripted.css'], icons: ['/icon.svg'] }

const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"<]*")?)*)\s*\/?>/y
const attribute = /\s+([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"<]*)")?/g

type Attributes = ReadonlyMap<string, string>

/** What pages may lead to beside themselves: where the exit goes, and the origin with the conversation of a copy that stands elsewhere. */
export interface Ways {
  readonly exits: readonly string[]
  readonly home: string | null
}

/** What a page says of itself. Nothing by which somebody would prove to others that the domain is theirs, and no policy but our own. */
const isOurMeta = (given: Attributes): boolean => {
  const content = given.get('content')
  if (given.has('charset')) return given.size === 1 && given.get('charset') === 'utf-8'
  if (given.size !== 2 || content === undefined) return false
  switch (given.get('name')) {
    case 'viewport':
    case 'color-scheme':
    case 'description':
      return true
    case 'referrer':
      return content === 'no-referrer'
    case 'robots':
      return content === 'noindex'
    default:
      return false
  }
}

/** A way out of the site names the page that it leads away from to nobody, and the exit leads where the release says. */
const isOurWay = (given: Attributes, { exits, home }: Ways): boolean => {
  const href = given.get('href')
  if (href === undefined) return !isExit(given)
  if (!target.test(href) || /&(?!amp;|quot;|#39;)/.test(href)) return false
  if (isExit(given)) return exits.includes(unescaped(href))
  return !href.startsWith('https:') || (given.get('rel') ?? '').split(' ').includes('noreferrer') || (home !== null && href.startsWith(`${home}/`))
}

const isExit = (given: Attributes): boolean => (given.get('class') ?? '').split(/\s+/).includes('exit')
const unescaped = (href: string): string => href.replaceAll('&amp;', '&')

/** A path of ours, a place on this page, or an address that a person may choose to open. Nothing that begins with two slashes, however they are written. */
const target = /^(?:#[^\s]*|\/(?![/\\])[^\s\\]*|https:\/\/[^\s\\]+|tel:[+\d-]+|mailto:[^\s]+|\.{1,2}\/[^\s\\]*)$/
const ours = /^\/(?![/\\])[a-z0-9./_-]+$/

const isOurScript = (given: Attributes): boolean => given.get('type') === 'module' && fixed.scripts.includes(given.get('src') ?? '') && given.size === 2

const isOurLink = (given: Attributes): boolean => {
  const href = given.get('href') ?? ''
  switch (given.get('rel')) {
    case 'stylesheet':
      return fixed.styles.includes(href)
    case 'icon':
      return fixed.icons.includes(href)
    case 'alternate':
    case 'canonical':
      return /^\/(?:[a-z0-9-]+\/)*$/.test(href)
    default:
      return false
  }
}

const elementFault = (name: string, given: Attributes, ways: Ways): string | null => {
  const href = given.get('href')
  const src = given.get('src')
  switch (name) {
    case 'script':
      return isOurScript(given) ? null : 'script'
    case 'link':
      return isOurLink(given) ? null : 'link'
    case 'meta':
      return isOurMeta(given) ? null : 'meta'
    case 'a':
      return isOurWay(given, ways) ? null : 'address'
    case 'use':
      return href !== undefined && /^#[a-z0-9-]+$/.test(href) ? null : 'address'
    case 'video':
    case 'audio':
      return (src === undefined || ours.test(src)) && ours.test(given.get('poster') ?? '/') ? null : 'address'
    case 'img':
    case 'source':
    case 'track':
      return src !== undefined && ours.test(src) ? null : 'address'
    default:
      return href === undefined && src === undefined ? null : 'address'
  }
}

const tagFault = ({ closing, name, written }: { closing: boolean; name: string; written: string }, ways: Ways): string | null => {
  if (!elements.has(name)) return 'element'
  if (closing) return written.trim() === '' ? null : 'markup'
  const given = new Map<string, string>()
  for (const [, spelled = '', value = ''] of written.matchAll(attribute)) {
    const known = spelled.toLowerCase()
    if (given.has(known) || !(attributes.has(known) || /^(?:data|aria)-[a-z-]+$/.test(known))) return 'attribute'
    // A class or an id is what it looks like.
    if (!/^(?:alt|content|description|href|label|placeholder|src|title|value|aria-label|data-.*)$/.test(known) && value.includes('&')) return 'attribute'
    given.set(known, value)
  }
  return elementFault(name, given, ways)
}

/** Why this text may not be a public page; null where it may. */
export const htmlFault = (text: string, ways: Ways): string | null => {
  const start = /^<!doctype html>\s*/i.exec(text)
  if (!start) return 'doctype'
  // Whoever leaves in a hurry takes the first.
  const exits = text.match(/class="(?:[^"]*\s)?exit[\s"]/g) ?? []
  if (exits.length > 1 || (exits.length === 0 && ways.exits.length > 0)) return 'exit'
  let script = false
  for (let at = text.indexOf('<', start[0].length); at !== -1; at = text.indexOf('<', at)) {
    tag.lastIndex = at
    const found = tag.exec(text)
    if (!found) return 'markup'
    const [whole, slash = '', name = '', written = ''] = found
    const fault = tagFault({ closing: slash === '/', name: name.toLowerCase(), written }, ways)
    if (fault) return fault
    at += whole.length
    // What stands in a script is a script.
    script = name.toLowerCase() === 'script' && slash === ''
    if (script && !text.startsWith('</script>', at)) return 'script'
  }
  return null
}
