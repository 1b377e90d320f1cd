import { words } from '../../words/language.ts'
import type { Workspace } from '../../workspace.ts'
import { day } from '../day.ts'
import { Digits, Fingerprint } from '../digits.tsx'

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div class="fact">
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

/** A lead has no certificate: what vouches for them is the directory, once the coordination has compared the key. */
const Lead = ({ desk }: { desk: Workspace }) => {
  const { certificate } = words.value
  if (desk.trust.standing.value.kind === 'valid' && desk.people.team.centre() !== null) return <p role="status">{certificate.listed}</p>
  return (
    <>
      <h3>{certificate.waitLeadTitle}</h3>
      <p>{certificate.waitLead}</p>
      <Fingerprint name={certificate.digits} about={desk.unlocked.person.signing.public} />
      <p class="soft">{certificate.safe}</p>
    </>
  )
}

const Waiting = ({ desk }: { desk: Workspace }) => {
  const { certificate } = words.value
  const waiting = desk.people.renewal.waiting.value
  if (waiting === null) return desk.trust.own.value === null ? <p>{certificate.lostRequest}</p> : null
  if (!waiting.first) return <p role="status">{certificate.asked}</p>
  return (
    <>
      <h3>{certificate.waitTitle}</h3>
      <p>{certificate.waitText}</p>
      <Digits name={certificate.digits} digits={waiting.digits} />
      <p class="soft">{certificate.safe}</p>
    </>
  )
}

/** A lead whose directory no longer vouches for the one who signed before compares again, also where nothing waits. */
const DigitsIfAsked = ({ desk }: { desk: Workspace }) => {
  const { certificate } = words.value
  const waiting = desk.people.renewal.waiting.value
  const about = waiting?.hash ?? desk.trust.own.value
  if (about === null || waiting?.first) return null
  return (
    <details>
      <summary>{certificate.askedFor}</summary>
      <Fingerprint name={certificate.digits} about={about} />
    </details>
  )
}

/** One's own certificate: until when it is valid, and what the lead still has to do. */
export const CertificatePage = ({ desk }: { desk: Workspace }) => {
  const { certificate: say } = words.value
  if (desk.signedIn.role !== 'counsellor') return <Lead desk={desk} />
  const standing = desk.trust.standing.value
  const own = standing.kind === 'valid' ? standing.own : null
  return (
    <>
      <p class="soft">{say.intro}</p>
      {own ? (
        <dl class="facts">
          <Fact name={say.name} value={own.certificate.name} />
          <Fact name={say.centre} value={own.centreName} />
          <Fact name={say.valid} value={day(own.certificate.expires)} />
        </dl>
      ) : desk.trust.own.value === null ? (
        <p>{say.none}</p>
      ) : null}
      <Waiting desk={desk} />
      <DigitsIfAsked desk={desk} />
    </>
  )
}
