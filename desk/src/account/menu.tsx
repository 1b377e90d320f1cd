import { BookUser, CircleUser, Fingerprint, Globe, type IconNode, IdCard, Keyboard, LogOut, RefreshCw, ScrollText, Users, Volume2, VolumeX } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { LanguageSwitch } from '../look/language-switch.tsx'
import { nameOf, pagesOf } from '../people/pages.ts'
import { leadsToWebsite } from '../rooms.tsx'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'

const iconOf = { team: Users, directory: BookUser, certificate: IdCard, left: RefreshCw, blocks: ScrollText } as const

const close = () => document.getElementById('account-menu')?.hidePopover()

/** One way out of the menu, which closes with it. */
const Item = ({ icon, text, press, narrow = false }: { icon: IconNode; text: string; press: () => void; narrow?: boolean }) => (
  <button
    type="button"
    class={narrow ? 'button plain when-narrow' : 'button plain'}
    onClick={() => {
      close()
      press()
    }}
  >
    <Icon of={icon} />
    {text}
  </button>
)

/** Who I am here, and what belongs to my account and this device. */
export const AccountMenu = ({ desk, signOut }: { desk: Workspace; signOut: () => void }) => {
  const { menu } = words.value
  const { signedIn, chime, view } = desk
  const muted = chime.muted.value
  return (
    <>
      <button type="button" class="button plain" popovertarget="account-menu">
        <Icon of={CircleUser} />
        <span class="clip">{menu.open}</span>
      </button>
      <div id="account-menu" class="menu" popover="auto">
        <p class="menu-who">
          <b>{signedIn.name}</b>
          <span class="soft">{[menu.roles[signedIn.role], signedIn.centre].filter(Boolean).join(' · ')}</span>
        </p>
        <Item icon={Fingerprint} text={menu.addPasskey} press={() => view.showPasskey(true)} />
        {desk.editorial.state.value === 'read' ? (
          <Item narrow={leadsToWebsite(desk)} icon={Globe} text={words.value.editorial.open} press={() => view.enter('editorial')} />
        ) : null}
        {pagesOf(desk).map((page) => (
          <Item key={page} icon={iconOf[page]} text={nameOf(desk, page)} press={() => view.turn(page)} />
        ))}
        {signedIn.role === 'counsellor' ? (
          <>
            <button
              type="button"
              class="button plain"
              onClick={() => {
                chime.muted.value = !muted
              }}
            >
              <Icon of={muted ? Volume2 : VolumeX} />
              {muted ? menu.unmute : menu.mute}
            </button>
            <Item icon={Keyboard} text={menu.keys} press={() => view.showKeys(true)} />
          </>
        ) : null}
        <LanguageSwitch />
        <Item icon={LogOut} text={menu.signOut} press={signOut} />
      </div>
    </>
  )
}
