/** People who come and go while the relay runs, the next pool, and the texts they share. */
export const people = `
  alter table account add column person text;
  alter table account add column request text;
  alter table account add column replaces text;
  alter table account add column closed integer;
  alter table account add column blocks text;

  create table invitation (
    invitation text primary key,
    secret text not null unique,
    person text not null,
    name text not null,
    role text not null,
    centre text not null,
    replaces text,
    inviter text not null references account on delete cascade,
    expires integer not null
  ) strict, without rowid;

  create table next_pool (generation integer primary key, offer text) strict;

  create table text_block (centre text primary key, blocks text not null) strict, without rowid;
  `
