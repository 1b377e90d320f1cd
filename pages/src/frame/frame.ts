import { type Language, languageNames } from '@zop/content'
import { type Html, html } from '../html.ts'
import { type IconName, iconsIn, sprite } from '../look/icon.ts'

/** The same page in another language; `x-default` for whoever reads none of them. */
export interface Alternate {
  readonly language: Language | 'x-default'
  readonly path: string
}

export interface Frame {
  readonly language: Language
  readonly title: string
  /** What search engines say of the page; null keeps it out of them. */
  readonly description: string | null
  readonly alternates?: readonly Alternate[]
  /** Addresses of style sheets and of module scripts, in their order. */
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  /** What else stands in the head. */
  readonly head?: Html
  /** Drawings that scripts show; those of the body where it is left out. */
  readonly icons?: readonly IconName[]
  readonly body: Html
}

/** A whole document: language marks, title, icon, drawings. Nothing inline, nothing from elsewhere. */
export const frame = ({ language, title, description, alternates = [], styles, scripts, head, body, icons = iconsIn(body) }: Frame): string =>
  html`<!doctype html>
    <html lang="${language}" dir="${languageNames[language].dir}">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      ${description === null ? html`<meta name="robots" content="noindex">` : html`<meta name="description" content="${description}">`}
      <title>${title}</title>
      <link rel="icon" href="/icon.svg" type="image/svg+xml">
      ${styles.map((address) => html`<link rel="stylesheet" href="${address}">`)}
      <noscript><link rel="stylesheet" href="/unscripted.css"></noscript>
      ${alternates.map((other) => html`<link rel="alternate" hreflang="${other.language}" href="${other.path}">`)}
      ${scripts.map((address) => html`<script type="module" src="${address}"></script>`)}
      ${head}
    </head>
    <body>
      ${sprite(icons)}
      ${body}
    </body>
    </html>`.toString()
