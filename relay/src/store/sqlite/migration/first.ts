/**
 * `place` is conversation * 2^20 + order: items of one conversation lie together, and no number in the file counts across conversations (D3).
 */
export const first = `
create table directory (hash text primary key, number integer not null, roots text not null, directory text not null) strict, without rowid;
create table certificate (hash text primary key, certificate text not null) strict, without rowid;

create table conversation (
  key integer primary key,
  id text not null unique,
  language text not null,
  channel text not null,
  audience text not null,
  since integer not null,
  n integer not null,
  head text not null,
  last integer not null,
  bytes integer not null
) strict;

create table record (
  place integer primary key,
  conversation integer not null references conversation on delete cascade,
  n integer not null,
  hash text not null,
  author text not null,
  envelope text not null,
  history blob,
  unique (conversation, n)
) strict;

create table reader (
  place integer not null references record on delete cascade,
  slot integer not null,
  conversation integer not null,
  role text not null,
  reader text not null,
  seal blob,
  primary key (place, slot)
) strict, without rowid;

create table message (
  place integer primary key,
  conversation integer not null references conversation on delete cascade,
  id text not null,
  record text not null,
  box blob not null,
  unique (conversation, id)
) strict;

create table account (
  id text primary key,
  role text not null,
  name text not null,
  centre text,
  certificate text,
  signing text not null,
  recovery text not null unique,
  generation integer not null,
  box text not null
) strict, without rowid;

create table wrap (
  account text not null references account on delete cascade,
  credential text not null,
  generation integer not null,
  box text not null,
  primary key (account, credential)
) strict, without rowid;

create table passkey (
  credential text primary key,
  account text not null references account on delete cascade,
  key blob not null,
  counter integer not null
) strict, without rowid;

create table pool_seal (
  account text not null references account on delete cascade,
  generation integer not null,
  seal text not null,
  primary key (account, generation)
) strict, without rowid;

create table session (
  token text primary key,
  account text not null references account on delete cascade,
  scope text not null,
  expires integer not null
) strict, without rowid;
`
