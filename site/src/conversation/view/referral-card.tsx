import { fill } from '@zop/content'
import { hostOf } from '@zop/referral'
import type { ReferralBody } from '../entry.ts'
import { comma } from './listed.ts'
import { laterWords } from './words.ts'

/** How a language calls itself; its code where the browser does not know it. */
const ownName = (code: string): string => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code

/** A centre that somebody is referred to, to be called by one press. What the counsellor sent is text here, whatever stands in it. */
export const ReferralCard = ({ name, body }: { name: string; body: ReferralBody }) => {
  const { heading, call, languages, times, website, hint } = laterWords().rare.referral
  return (
    <div class="referral">
      <p>{fill(heading, { name })}</p>
      <p>
        <b dir="auto">{body.name}</b>
      </p>
      {body.phones.map((number) => (
        <p key={number}>
          <a class="button plain" href={`tel:${number.replaceAll(' ', '')}`}>
            {call}: <bdi dir="ltr">{number}</bdi>
          </a>
        </p>
      ))}
      {body.languages.length > 0 && (
        <p>
          {languages}:{' '}
          {body.languages.map((code, at) => (
            <>
              {at > 0 && comma()}
              <bdi lang={code}>{ownName(code)}</bdi>
            </>
          ))}
        </p>
      )}
      {body.times.length > 0 && (
        <p>
          {times}:{' '}
          {body.times.map((time, at) => (
            <>
              {at > 0 && ' · '}
              <bdi dir="auto">{time}</bdi>
            </>
          ))}
        </p>
      )}
      {body.note !== '' && <p dir="auto">{body.note}</p>}
      {body.url !== null && (
        <p>
          <a href={body.url} rel="noreferrer noopener" target="_blank">
            {website}
          </a>
          : <bdi dir="ltr">{hostOf(body.url)}</bdi>
        </p>
      )}
      <p>
        <small>{hint}</small>
      </p>
    </div>
  )
}
