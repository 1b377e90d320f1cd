import { useSignal } from '@preact/signals'
import { crisisNumbers, crisisWords, type Danger, dangers } from '@zop/content/desk'
import type { SpokenLanguage } from '@zop/wire'
import { CornerDownLeft, Phone, Scale } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { Conversation } from '../conversation/conversation.ts'
import { dayOf } from '../look/clock.ts'
import { Dialog } from '../look/dialog.tsx'
import { Icon } from '../look/icon.tsx'
import { insert } from '../palette/insert.ts'
import { language, words } from '../words/language.ts'
import { languageName, textLanguage } from '../words/spoken.ts'
import type { Workspace } from '../workspace.ts'
import { Reach } from './reach.tsx'

/** The language the person writes in is the one for texts to them; the desk's own for everything else. */
const askedIn = (desk: Workspace, conversation: Conversation | undefined): SpokenLanguage =>
  (conversation && desk.lanes.find(conversation.id)?.opening.language) ?? language.value

const Texts = ({ desk, danger }: { desk: Workspace; danger: Danger }) => {
  const say = crisisWords[language.value]
  const id = desk.view.open.value
  const conversation = id === null ? undefined : desk.mine.open.value.get(id)
  const asked = askedIn(desk, conversation)
  const { language: spoken, instead } = textLanguage(asked)
  if (desk.signedIn.role !== 'counsellor') return null
  if (!conversation) return <p class="soft">{say.noConversation}</p>
  return (
    <>
      <p class="soft">{say.insertHint}</p>
      {instead ? <p class="gone">{words.value.unspoken.insteadHint(languageName(words.value, asked), languageName(words.value, spoken))}</p> : null}
      <ul class="choices">
        {crisisWords[spoken].dangers[danger].texts.map((text) => (
          <li key={text} class="choice">
            <span lang={spoken}>{text}</span>
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                insert(conversation, text)
                desk.view.showCrisis(false)
                desk.view.toReply()
              }}
            >
              <Icon of={CornerDownLeft} />
              {say.insert}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

const Numbers = ({ danger }: { danger: Danger }) => {
  const say = crisisWords[language.value]
  return (
    <>
      <h3>{say.numbers}</h3>
      <ul class="numbers">
        {crisisNumbers[danger].map(({ id, dial, shown, texts, source, reviewed }) => (
          <li key={id}>
            <a class="button quiet" href={`tel:${dial}`}>
              <Icon of={Phone} />
              {shown}
            </a>
            <span>
              <b>{texts[language.value].name}</b> {texts[language.value].what} <span class="soft">{texts[language.value].hours}.</span>
              <small class="soft block">
                {say.reviewed(dayOf(Date.parse(reviewed), language.value))} · {say.source}: {new URL(source).host}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Police and ambulance: in sight from the first moment. */
const emergencies = crisisNumbers.life.filter(({ dial }) => dial.length === 3)

/** One key away from everywhere: short steps, numbers, who decides, what may be said. */
export const CrisisSheet = ({ desk }: { desk: Workspace }) => {
  const chosen = useSignal<Danger>('life')
  const say = crisisWords[language.value]
  const danger = chosen.value
  const { title, steps } = say.dangers[danger]
  const close = () => desk.view.showCrisis(false)
  const shown = desk.view.crisisShown.value
  useEffect(() => {
    if (shown) void desk.phones.load().catch(desk.fault)
  }, [desk, shown])
  return (
    <Dialog title={say.title} shown={shown} close={close}>
      <p class="emergency">
        <span>{say.emergency}</span>
        {emergencies.map(({ id, dial, shown, texts }) => (
          <a key={id} class="button quiet" href={`tel:${dial}`}>
            <Icon of={Phone} />
            {shown}
            <span class="hidden">{texts[language.value].name}</span>
          </a>
        ))}
      </p>
      <Reach desk={desk} />
      <p>{say.first}</p>
      <fieldset class="row-of-buttons dangers">
        <legend class="hidden">{say.title}</legend>
        {dangers.map((one) => (
          <button
            key={one}
            type="button"
            class="button quiet"
            aria-pressed={one === danger}
            onClick={() => {
              chosen.value = one
            }}
          >
            {say.dangers[one].title}
          </button>
        ))}
      </fieldset>
      <h3>{title}</h3>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Texts desk={desk} danger={danger} />
      <Numbers danger={danger} />
      <h3>{say.who}</h3>
      <ul class="steps">
        {say.decides.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p class="law">
        <Icon of={Scale} />
        <span>
          {say.law} <em>{say.lawReview}</em>
        </span>
      </p>
      <div class="row-of-buttons">
        <button type="button" class="button" onClick={close}>
          {say.close}
        </button>
      </div>
    </Dialog>
  )
}
