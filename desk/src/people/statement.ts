import { type Certificate, certificate, decode, type Envelope, readJson } from '@zop/wire'

/** What a certificate or a request for one says, or null. Says nothing about who signed it. */
export const statementIn = ({ payload }: Envelope): Certificate | null => {
  const bytes = decode(payload)
  return bytes && readJson(certificate, new TextDecoder().decode(bytes))
}
