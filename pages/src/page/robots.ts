import { html } from '../html.ts'
import type { Site } from '../site.ts'

/** Who invents everybody is found by nobody. */
export const robots = ({ options: { demo, origin } }: Site): string => {
  if (demo) return 'User-agent: *\nDisallow: /\n'
  const map = origin === null ? '' : `\nSitemap: ${origin}/sitemap.xml\n`
  return `User-agent: *\nDisallow: /n/\nDisallow: /data/\n${map}`
}

/** The map of the site (sitemaps.org 0.9): every page that search engines may show. */
export const sitemap = (origin: string, paths: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => html`<url><loc>${origin}${path}</loc></url>`)}</urlset>`}\n`
