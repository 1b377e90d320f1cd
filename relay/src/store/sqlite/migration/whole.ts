import type { Connection } from '../connection.ts'

/**
 * Conversations, whole. `shred` names the key under which everything of a conversation lies (F4); `days` and `kept` are F2's; `about` makes a chain one of
 * notes (C9), `until` is the hour at which it goes. `epoch` is the hour of the newest message under the newest record, `spoke` and `voice` are those of the
 * newest message that is no receipt. `record.spoke` is `epoch` as it was when the next record came; `bare` says that everything of that epoch has gone.
 */
const tables = `
alter table conversation add column shred text not null default '';
alter table conversation add column about integer references conversation on delete cascade;
alter table conversation add column kept integer;
alter table conversation add column days integer;
alter table conversation add column until integer;
alter table conversation add column epoch integer;
alter table conversation add column spoke integer;
alter table conversation add column voice text;
alter table conversation add column owed integer;
alter table conversation add column muted integer;
alter table conversation add column answered integer not null default 0;
create index conversation_about on conversation (about) where about is not null;

alter table record rename column envelope to plain;
alter table record add column envelope blob;
alter table record add column reason text not null default 'start';
alter table record add column hour integer not null default 0;
alter table record add column directory integer not null default 0;
alter table record add column spoke integer;
alter table record add column bare integer not null default 0;
alter table record add column consent blob;
alter table message add column quiet integer not null default 0;
alter table message add column hour integer not null default 0;

create table export (conversation integer not null references conversation on delete cascade, hour integer not null, times integer not null,
  primary key (conversation, hour)) strict, without rowid;

create table proposal (
  id text primary key,
  conversation integer not null unique references conversation on delete cascade,
  hash text not null,
  proposer text not null,
  centre text not null,
  expires integer not null,
  refused integer not null default 0,
  content blob not null
) strict, without rowid;

create table acceptance (
  proposal text not null references proposal on delete cascade,
  slot integer not null,
  certificate text not null,
  content blob not null,
  primary key (proposal, slot)
) strict, without rowid;

create table file (
  place integer primary key,
  conversation integer not null references conversation on delete cascade,
  id text not null,
  n integer not null,
  sender text not null,
  size integer not null,
  have integer not null,
  opened integer not null,
  unique (conversation, id)
) strict;

create table part (file integer not null references file on delete cascade, at integer not null, box blob not null,
  primary key (file, at)) strict, without rowid;
`

type Plain = { place: number; shred: string; since: number; plain: string; history: Uint8Array | null }

/** What the record says of itself; the hour of the start where it cannot be read. */
const saysOf = (plain: string, since: number): { reason: string; hour: number; directory: number } => {
  const { reason, hour, directory } = JSON.parse(Buffer.from(JSON.parse(plain).payload, 'base64url').toString())
  return { reason: String(reason), hour: Number(hour) || since, directory: Number(directory?.number) || 0 }
}

/** Seals what the first release kept as it came, row by row. */
const sealRows = ({ database, keys }: Connection): void => {
  const name = database.prepare('update conversation set shred = ?, epoch = since, spoke = since, voice = ?, answered = n > 0 where key = ?')
  for (const { key } of database.prepare('select key from conversation').all()) name.run(keys.add().name, 'seeker', key as number)
  database.exec('update message set hour = (select since from conversation where key = message.conversation)')
  const among = 'join conversation on conversation.key ='

  const record = database.prepare('update record set plain = ?, envelope = ?, history = ?, reason = ?, hour = ?, directory = ? where place = ?')
  const records = database.prepare(`select place, shred, since, plain, history from record ${among} record.conversation`).all() as Plain[]
  for (const { place, shred, since, plain, history } of records) {
    const { reason, hour, directory } = saysOf(plain, since)
    const envelope = keys.key(shred).seal(`record ${place}`, Buffer.from(plain))
    record.run('', envelope, history && keys.key(shred).seal(`history ${place}`, history), reason, hour, directory, place)
  }
  const seal = database.prepare('update reader set seal = ? where place = ? and slot = ?')
  const seals = database.prepare(`select place, slot, shred, seal from reader ${among} reader.conversation where seal is not null`).all()
  for (const { place, slot, shred, seal: plain } of seals as { place: number; slot: number; shred: string; seal: Uint8Array }[])
    seal.run(keys.key(shred).seal(`seal ${place} ${slot}`, plain), place, slot)
  const box = database.prepare('update message set box = ? where place = ?')
  const find = database.prepare(`select shred, box from message ${among} message.conversation where place = ?`)
  for (const { place } of database.prepare('select place from message').all() as { place: number }[]) {
    const row = find.get(place) as { shred: string; box: Uint8Array }
    box.run(keys.key(row.shred).seal(`message ${place}`, row.box), place)
  }
}

/** F4: from here on everything of a conversation is sealed at rest; what lay there in the open is sealed in place. */
export const whole = (connection: Connection): void => {
  connection.database.exec(tables)
  sealRows(connection)
  connection.database.exec('alter table record drop column plain')
}
