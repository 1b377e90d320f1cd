import { localeOf } from '@zop/content'
import { finderWords } from '@zop/content/finder'
import { describeService, helpText } from '@zop/referral'
import type { Listing } from '@zop/wire'
import { language, words } from '../words/language.ts'

/** The entry as people read it in the finder. */
export const Preview = ({ entry }: { entry: Listing }) => {
  const { listing: say } = words.value
  const telling = { words: finderWords[language.value], locale: localeOf(language.value) }
  return (
    <section class="sheet" aria-label={say.preview}>
      <h4>{say.preview}</h4>
      <p>
        <b>{entry.name}</b>
      </p>
      {entry.services.map((service) => (
        <div key={service.id} class="stack">
          <p>{helpText(service, telling)}</p>
          {service.description === '' ? null : <p lang="de">{service.description}</p>}
          {service.phones.map(({ number }) => (
            <p key={number}>
              {telling.words.call}: <bdi dir="ltr">{number}</bdi>
            </p>
          ))}
          {describeService(service, telling).map(({ label, values }, at) => (
            <p key={at}>
              {label === '' ? '' : `${label}: `}
              {values.map(({ text }) => text).join(' · ')}
            </p>
          ))}
        </div>
      ))}
    </section>
  )
}
