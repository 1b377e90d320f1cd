import { type Language, languageNames, languages } from '@zop/content'
import type { IconName } from '@zop/pages'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { anchor } from '../../anchor.ts'
import { language, speak, words } from './words.ts'

/** A drawing from the page's sprite; always beside a word. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" aria-hidden="true">
    <use href={`#icon-${name}`} />
  </svg>
)

/** A heading that takes the focus when its screen appears, so that it is read aloud first. */
export const Heading = ({ children, level = 1 }: { children: ComponentChildren; level?: 1 | 2 }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const Level = level === 1 ? 'h1' : 'h2'
  return (
    <Level ref={heading} tabIndex={-1}>
      {children}
    </Level>
  )
}

/** The head of a screen that stands alone. */
export const Top = ({ children }: { children: ComponentChildren }) => (
  <div class="top">
    <Heading>{children}</Heading>
    <LanguageSwitch />
  </div>
)

/** Another way to go on, and what it means. */
export const Way = ({ icon, text, more, go }: { icon: IconName; text: string; more: string | null; go: () => void }) => (
  <>
    <button type="button" class="button plain" onClick={go}>
      <Icon name={icon} />
      {text}
    </button>
    {more && <p class="soft">{more}</p>}
  </>
)

const numbers: Partial<Record<Language, Element | undefined>> = {}

/** The phone numbers stand in the page before its script has come; they are kept from there, so that the script need not bring them again. */
export const keepNumbers = (page: Element): void => {
  for (const each of languages) numbers[each] = page.querySelector(`.numbers[lang="${each}"]`) ?? undefined
}

export const Numbers = () => {
  const place = useRef<HTMLDivElement>(null)
  const now = language.value
  useEffect(() => {
    const list = numbers[now]
    if (list) place.current?.replaceChildren(list.cloneNode(true))
  }, [now])
  return <div ref={place} />
}

/** Where nothing can be written here: calling always works. */
export const Call = () => (
  <>
    <p>{words().refused.call}</p>
    <Numbers />
  </>
)

/** The phone numbers, folded. */
export const CallInstead = () => (
  <details class="instead">
    <summary>
      <Icon name="phone" />
      {words().waiting.call}
    </summary>
    <Numbers />
  </details>
)

export const LanguageSwitch = () => (
  <nav class="languages" aria-label={words().language}>
    {languages
      .filter((other) => other !== language.value)
      .map((other) => (
        <button key={other} type="button" class="quiet" lang={other} onClick={() => void speak(other).catch(() => undefined)}>
          <Icon name="globe" />
          {languageNames[other].name}
        </button>
      ))}
  </nav>
)

/** The bar at the foot: help in danger and the way out. The small script of every page makes the way out quick; without it, it is a link. */
export const Bar = () => {
  const { bar } = words()
  return (
    <footer class="bar">
      <span class="danger">
        {bar.danger}{' '}
        <a class="call" href="tel:110">
          <bdi>110</bdi>
        </a>
      </span>
      <a class="exit" href={anchor.exit[language.value] ?? anchor.exit.en} rel="noreferrer">
        <Icon name="leave" />
        {bar.exit}
      </a>
    </footer>
  )
}
