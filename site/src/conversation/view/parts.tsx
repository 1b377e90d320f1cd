import { useSignal } from '@preact/signals'
import type { Language } from '@zop/content'
import type { IconName } from '@zop/pages'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { anchor } from '../../anchor.ts'
import { namedLanguages, numbersIn } from './still.ts'
import { hiddenLanguages } from './told.ts'
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

/** In a language that many read until the person's own has come: the numbers themselves are the same. */
export const Numbers = () => {
  const place = useRef<HTMLDivElement>(null)
  const now = language.value
  useEffect(() => {
    const own = numbersIn(now)
    const list = (own ?? numbersIn('en'))?.cloneNode(true)
    if (list) place.current?.replaceChildren(list)
    if (!own && list instanceof Element) void import('./translate.ts').then(({ translate }) => translate(list)).catch(() => undefined)
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
export const CallInstead = () => {
  const open = useSignal(false)
  return (
    <details
      class="instead"
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open
      }}
    >
      <summary>
        <Icon name="phone" />
        {words().waiting.call}
      </summary>
      {open.value && <Numbers />}
    </details>
  )
}

/** Every language by its own name. One that cannot be fetched now leaves the page as it is. */
export const LanguageSwitch = () => (
  <label class="languages">
    <Icon name="globe" />
    <span class="unseen">{words().language}</span>
    <select
      value={language.value}
      onChange={({ currentTarget }) =>
        void speak(currentTarget.value as Language).catch(() => {
          currentTarget.value = language.peek()
        })
      }
    >
      {namedLanguages(hiddenLanguages()).map(({ lang, dir, name }) => (
        <option key={lang} value={lang} lang={lang} dir={dir}>
          {name}
        </option>
      ))}
    </select>
  </label>
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
