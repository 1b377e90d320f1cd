import { mayGoBack, mayRead, mayWithdraw, mayWrite, parseListing } from '@zop/wire'
import { hourOf } from '../clock.ts'
import type { Handlers, PersonCaller } from '../serve/handler.ts'
import { type Refused, refuse } from '../serve/refuse.ts'
import type { StoredDocument } from '../store/editorial.ts'
import type { World } from '../world.ts'
import { publishingFor } from './publishing.ts'
import { maySign, type Reviewer } from './rules.ts'
import { saveDrafts } from './save.ts'
import { standingFor } from './standing.ts'

type Editorial =
  | 'editorial'
  | 'openDocument'
  | 'documentText'
  | 'documentTexts'
  | 'listings'
  | 'saveDrafts'
  | 'submitDraft'
  | 'signDraft'
  | 'sendBack'
  | 'discardDraft'
  | 'publishContent'
  | 'stopPublishing'
  | 'goBackTo'
  | 'editors'
  | 'putEditor'

/** Whoever writes pages, words or numbers, or coordinates. */
const isEditor = (who: Reviewer): boolean => mayWrite(who, 'number.any')

/** A page is taken off in all languages: what was made from it would stand without it. */
const withTranslations = (withdraw: readonly string[], documents: ReadonlyMap<string, StoredDocument>): readonly string[] => {
  const names = new Set(withdraw.flatMap((id) => id.match(/^page\.de\.(.+)$/)?.[1] ?? []))
  const translations = [...documents.values()].filter(({ id, published }) => published !== null && names.has(id.match(/^page\.[^.]+\.(.+)$/)?.[1] ?? ''))
  return [...new Set([...withdraw, ...translations.map(({ id }) => id)])]
}

/** Letters of one answer: what is left out is asked for again. */
const mostTexts = 4 * 1024 * 1024

/** Texts of the public site. Every change waits for its turn, and is checked by what is true then. */
export const editorialHandlers = (world: Pick<World, 'store' | 'review' | 'content' | 'clock' | 'roster'>): Pick<Handlers, Editorial> => {
  const { store, review, content, clock, roster } = world
  const whoOf = ({ account }: PersonCaller): Reviewer => review.who(account)
  const hour = (): number => hourOf(clock)

  const textsOf = async (wanted: readonly { readonly id: string; readonly hash: string | null | undefined }[]) => {
    const found = await store.documentTexts(wanted.flatMap(({ id, hash }) => (hash ? [{ id, hash }] : [])))
    return (hash: string | null | undefined) => found.find((one) => one.hash === hash)?.text ?? null
  }

  /** A change of one open text by somebody who may; `newer-version` where it does not stand there any more. */
  const change = (
    { caller, params: { document: id }, body: { hash } }: { caller: PersonCaller; params: { document: string }; body: { hash: string } },
    act: (who: Reviewer, document: StoredDocument) => Promise<boolean | Refused>,
  ) =>
    review.turns.take(async () => {
      const who = whoOf(caller)
      const document = mayRead(who, id) ? await store.document(id) : null
      if (!document) return refuse('not-found')
      if (document.open?.hash !== hash) return refuse('newer-version')
      const done = await act(who, document)
      if (done === false) return refuse('newer-version')
      if (done !== true) return done
      review.changed()
      return {}
    })

  return {
    editorial: async ({ caller }) => {
      const who = whoOf(caller)
      const documents = (await store.documents()).filter(({ id }) => mayRead(who, id))
      return {
        documents: documents.map((document) => standingFor(review, who, document)),
        rights: who.rights,
        editions: isEditor(who) ? [...(await content.editions())] : [],
        publishing: publishingFor(world, who),
      }
    },

    openDocument: async ({ caller, params: { document: id } }) => {
      const who = whoOf(caller)
      const document = mayRead(who, id) ? await store.document(id) : null
      if (!document) return refuse('not-found')
      const { published, open, shipped } = document
      const text = await textsOf([published?.hash, open?.hash, shipped].map((hash) => ({ id, hash })))
      return {
        standing: standingFor(review, who, document),
        published: text(published?.hash),
        open: text(open?.hash),
        shipped: text(shipped),
        history: [...(await store.documentHistory(id))],
      }
    },

    documentText: async ({ caller, params: { document: id, hash } }) => {
      const text = mayRead(whoOf(caller), id) ? (await textsOf([{ id, hash }]))(hash) : null
      return text === null ? refuse('not-found') : { text }
    },

    documentTexts: async ({ caller, body: { wanted } }) => {
      const who = whoOf(caller)
      const asked = new Map(wanted.flatMap(({ document: id, hash }) => (mayRead(who, id) ? [[`${id} ${hash}`, { id, hash }] as const] : [])))
      let left = mostTexts
      const texts = (await store.documentTexts([...asked.values()])).filter(({ text }) => {
        left -= text.length
        return left > 0
      })
      return { texts }
    },

    listings: async () => {
      const published = (await store.documents()).flatMap(({ id, published }) => (id.startsWith('listing.') && published ? [{ id, hash: published.hash }] : []))
      const texts = await store.documentTexts(published)
      return { listings: texts.map(({ text }) => parseListing(text)).filter((entry) => entry !== null) }
    },

    saveDrafts: ({ caller, body }) => review.turns.take(() => saveDrafts(world, whoOf(caller), body)),

    submitDraft: (call) =>
      change(call, async (who, { id, open }) => {
        if (!mayWrite(who, id)) return refuse('not-found')
        return open?.submitted === true || store.submitText({ id, hash: call.body.hash, by: who, hour: hour() })
      }),

    signDraft: (call) =>
      change(call, async (who, document) => {
        const { hash, signOff } = call.body
        if (!maySign(who, document, signOff)) return refuse('not-found')
        const given = review.standingYes(document).find((yes) => yes.signOff === signOff)
        if (given) return who.accounts.includes(given.account)
        return document.open?.submitted === true && store.signText({ id: document.id, hash, signOff, by: who, hour: hour() })
      }),

    sendBack: (call) =>
      change(call, async (who, { id, open }) => {
        const { hash, remark } = call.body
        return open?.submitted === true && store.sendTextBack({ id, hash, remark, by: who, hour: hour() })
      }),

    discardDraft: (call) =>
      change(call, async (who, { id }) => (mayWrite(who, id) ? store.discardText({ id, hash: call.body.hash, by: who, hour: hour() }) : refuse('not-found'))),

    publishContent: async ({ caller, body: { publish, withdraw } }) => {
      await content.ownEnded()
      return review.turns.take(async () => {
        const who = whoOf(caller)
        const empty = publish.length + withdraw.length === 0
        if (!(publish.every((id) => mayRead(who, id)) && withdraw.every((id) => mayWithdraw(who, id))) || (empty && !mayGoBack(who))) return refuse('not-found')
        if (new Set([...publish, ...withdraw]).size < publish.length + withdraw.length) return refuse('malformed')
        const documents = new Map((await store.documents()).map((document) => [document.id, document]))
        const approved = publish.map((id) => ({ id, hash: review.approvedText(documents.get(id) ?? null) }))
        const texts = approved.filter((one): one is { id: string; hash: string } => one.hash !== null)
        if (texts.length < publish.length || !withdraw.every((id) => documents.get(id)?.published)) return refuse('newer-version')
        return content.start({ publish: texts, withdraw: withTranslations(withdraw, documents), by: who }) ? {} : refuse('taken')
      })
    },

    stopPublishing: async ({ caller }) => {
      const who = whoOf(caller)
      if (!mayGoBack(who) && content.by !== who.account) return refuse('not-found')
      await content.stop()
      return {}
    },

    goBackTo: async ({ caller, body: { edition } }) => {
      const who = whoOf(caller)
      if (!mayGoBack(who)) return refuse('not-found')
      const went = await content.goBack(edition, who, who.role === 'coordinator' || who.rights.safety)
      return went === 'gone' ? refuse('not-found') : went === 'taken' ? refuse('taken') : {}
    },

    editors: () => ({ editors: roster.present().map(({ id, name, role }) => ({ account: id, name, role, rights: review.rightsOf(id) })) }),

    putEditor: ({ params: { account }, body: { rights } }) =>
      review.turns.take(async () => {
        if (!roster.present().some(({ id }) => id === account)) return refuse('not-found')
        await store.putEditor(account, rights)
        await review.read()
        review.changed()
        return {}
      }),
  }
}
