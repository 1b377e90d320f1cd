/** Where reminders go is sealed (F4); of what has been told, a hash for as long as it could be told again. */
export const reminders = `
  create table reminder (account text primary key references account on delete cascade, shred text not null, box blob not null) strict, without rowid;
  create table reminder_key (name text primary key, shred text not null, box blob not null) strict, without rowid;
  create table reminder_told (
    account text not null references account on delete cascade,
    key text not null,
    until integer not null,
    primary key (account, key)
  ) strict, without rowid;
  create table reminder_event (
    account text not null references account on delete cascade,
    slot text not null,
    uid text not null,
    sequence integer not null,
    modified integer not null,
    begins integer not null,
    ends integer not null,
    meeting integer not null,
    cancelled integer not null,
    primary key (account, slot)
  ) strict, without rowid;
  `
