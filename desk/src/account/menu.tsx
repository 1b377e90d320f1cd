import { BookUser, CircleUser, Fingerprint, IdCard, Keyboard, LogOut, RefreshCw, ScrollText, Users, Volume2, VolumeX } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { LanguageSwitch } from '../look/language-switch.tsx'
import { nameOf, pagesOf } from '../people/pages.ts'
import { words } from '../words/language.ts'
import type { Workspace } from '../workspace.ts'

const iconOf = { team: Users, directory: BookUser, certificate: IdCard, left: RefreshCw, blocks: ScrollText } as const

const close = () => document.getElementById('account-menu')?.hidePopover()

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
        <button
          type="button"
          class="button plain"
          onClick={() => {
            close()
            view.showPasskey(true)
          }}
        >
          <Icon of={Fingerprint} />
          {menu.addPasskey}
        </button>
        {pagesOf(desk).map((page) => (
          <button
            key={page}
            type="button"
            class="button plain"
            onClick={() => {
              close()
              view.turn(page)
            }}
          >
            <Icon of={iconOf[page]} />
            {nameOf(desk, page)}
          </button>
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
            <button
              type="button"
              class="button plain"
              onClick={() => {
                close()
                view.showKeys(true)
              }}
            >
              <Icon of={Keyboard} />
              {menu.keys}
            </button>
          </>
        ) : null}
        <LanguageSwitch />
        <button
          type="button"
          class="button plain"
          onClick={() => {
            close()
            signOut()
          }}
        >
          <Icon of={LogOut} />
          {menu.signOut}
        </button>
      </div>
    </>
  )
}
