// A program: a new pair for backups, as `age-keygen` makes it. Run it on a machine that stays offline, and write the first line on paper.
import { generateX25519Identity, identityToRecipient } from 'age-encryption'

const identity = await generateX25519Identity()
console.info(`${identity}\n# BACKUP_RECIPIENT=${await identityToRecipient(identity)}\n# Write it on paper now. This window remembers it until it is closed.`)
