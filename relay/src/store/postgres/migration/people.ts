/** Staff: accounts, what signs them in, the pool, what they share, and where they are reminded. */
export const people = `
create table account (
  id word primary key,
  role word not null,
  name word not null,
  centre word,
  certificate word,
  signing word not null,
  recovery word not null unique,
  generation bigint not null,
  box word not null,
  person word,
  request word,
  replaces word,
  closed bigint,
  blocks word
);

create table wrap (
  account word not null references account on delete cascade,
  credential word not null,
  generation bigint not null,
  box word not null,
  primary key (account, credential)
);

create table passkey (
  credential word primary key,
  account word not null references account on delete cascade,
  key bytea not null,
  counter bigint not null
);
create index passkey_account on passkey (account);

create table pool_seal (
  account word not null references account on delete cascade,
  generation bigint not null,
  seal word not null,
  primary key (account, generation)
);

create table session (
  token word primary key,
  account word not null references account on delete cascade,
  scope word not null,
  expires bigint not null
);
create index session_account on session (account);

create table invitation (
  invitation word primary key,
  secret word not null unique,
  person word not null,
  name word not null,
  role word not null,
  centre word not null,
  replaces word,
  inviter word not null references account on delete cascade,
  expires bigint not null
);

create table next_pool (generation bigint primary key, offer word);
create table pool_trial (
  generation bigint not null references next_pool on delete cascade,
  member word not null,
  trial word not null,
  primary key (generation, member)
);

create table phone (centre word primary key, phone word not null);
create table text_block (centre word primary key, blocks word not null);

create table reminder (account word primary key references account on delete cascade, shred word not null, box bytea not null);
create table reminder_key (name word primary key, shred word not null, box bytea not null);
create table reminder_told (
  account word not null references account on delete cascade,
  key word not null,
  until bigint not null,
  primary key (account, key)
);
create table reminder_event (
  account word not null references account on delete cascade,
  slot word not null,
  uid word not null,
  sequence bigint not null,
  modified bigint not null,
  begins bigint not null,
  ends bigint not null,
  meeting bigint not null,
  cancelled bigint not null,
  primary key (account, slot)
);
`
