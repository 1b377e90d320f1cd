export { codeOfSecret, newSecret, secretOfCode } from './access/code.ts'
export { signLogin } from './access/login.ts'
export { conversationId, deriveSeeker, type SealingKeys, type Seeker, sealingKeys } from './access/seeker.ts'
export { accessDigits, accessWords, type CodeLanguage, codeLanguages, mentionsCode, type ParsedAccessCode, parseAccessCode } from './access/words.ts'
export { type AccountOpener, createAccount, prfInput, type UnlockedAccount, unlockAccount, wrapAccountKey } from './account/account.ts'
export { checkPoolOffer, makePoolOffer } from './account/offer.ts'
export { openForSelf, sealForSelf } from './account/own.ts'
export { certified, type Generation, type Person } from './account/person.ts'
export { addPoolSeals, sealPoolSeed } from './account/pool.ts'
export { deriveRecovery, type ParsedRecoveryCode, parseRecoveryCode, type RecoveryKeys, recoveryCode } from './account/recovery.ts'
export { readTrials, type Tried, tryPoolOffer } from './account/trial.ts'
export { BrokenRule, type Chain, consentOf, consentsOf, type Epoch, type KnownConsent, outlived, readersOf } from './conversation/chain.ts'
export { type Followed, follow } from './conversation/follow.ts'
export { followAll } from './conversation/follow-all.ts'
export type { Follower, Vouchers } from './conversation/follower.ts'
export { signDeletion, signKeep } from './conversation/keeping.ts'
export { backToPool, formerPeople, presentPeople, returnToPeople, visitConversation, withdrawConversation } from './conversation/write/by-seeker.ts'
export { changeReaders } from './conversation/write/change.ts'
export {
  acceptHandOver,
  type CheckedProposal,
  checkIncoming,
  checkProposal,
  type Decision,
  handOver,
  type KnownProposal,
  proposeHandOver,
} from './conversation/write/hand-over.ts'
export type { At, Written } from './conversation/write/next.ts'
export { notesId, startNotes } from './conversation/write/notes.ts'
export { startConversation } from './conversation/write/start.ts'
export { takeConversation } from './conversation/write/take.ts'
export { allowsOrigin, hourOf, type TrustAnchor } from './directory/anchor.ts'
export { type CertificateCheck, checkCertificate, isRevoked, type KnownCertificate, presentOf } from './directory/certificate.ts'
export {
  checkDirectory,
  type DirectoryCheck,
  type DirectoryRefusal,
  directoryLife,
  type KnownDirectory,
  memberHash,
  poolReader,
} from './directory/directory.ts'
export { issueCertificate, issueDirectory, issueRoots } from './directory/issue.ts'
export { type Decided, nextDirectory } from './directory/next.ts'
export { checkRequest, countersign, requestCertificate } from './directory/request.ts'
export { deriveRoot } from './directory/root.ts'
export { FileChanged, FileDamaged, openFile, type SealedFile, sealedFileSize, sealFile } from './file/stream.ts'
export { type MessageBody, maxTextBytes, type SealedFileRef, voiceLimit } from './message/body.ts'
export { type Message, newMessageId, type Opened, openMessage, sealMessage } from './message/message.ts'
export { type SigningKeys, signingKeys, statementHash } from './statement.ts'
