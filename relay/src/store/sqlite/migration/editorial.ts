/** Texts of the public site under review, and the editions of the site that have been public. A text is kept once, however often it is named. */
export const editorial = `
  create table document (
    id text primary key,
    published text,
    published_hour integer,
    withdrawn integer not null,
    last text,
    shipped text,
    origin text,
    needs text not null
  ) strict, without rowid;

  create table document_text (
    document text not null,
    hash text not null,
    text text not null,
    size integer not null,
    primary key (document, hash)
  ) strict;

  create table open_text (
    document text primary key references document on delete cascade,
    hash text not null,
    submitted integer not null,
    hour integer not null,
    needs text not null,
    against text,
    shipped text,
    remark text not null
  ) strict, without rowid;

  create table contributor (
    document text not null,
    account text not null,
    name text not null,
    primary key (document, account)
  ) strict, without rowid;

  create table sign_off (
    document text not null references open_text on delete cascade,
    sign_off text not null,
    account text not null,
    name text not null,
    beside text,
    primary key (document, sign_off)
  ) strict, without rowid;

  create table document_event (
    n integer primary key,
    document text not null,
    hour integer not null,
    by text,
    what text not null,
    sign_off text,
    hash text
  ) strict;
  create index document_event_of on document_event (document, n);

  create table editor (account text primary key, rights text not null) strict, without rowid;

  create table edition (
    number integer primary key,
    hour integer not null,
    by text,
    changed text not null,
    files integer not null,
    digest text not null,
    current integer not null,
    release text not null,
    options text not null,
    today text not null
  ) strict;
  create unique index edition_current on edition (current) where current = 1;

  create table edition_document (
    edition integer not null references edition on delete cascade,
    document text not null,
    hash text not null,
    origin text,
    primary key (edition, document)
  ) strict, without rowid;
  create index edition_document_text on edition_document (document, hash);
  `

/** The last ones first. */
export const editorialTables = [
  ...['edition_document', 'edition', 'editor', 'document_event', 'sign_off', 'contributor', 'open_text', 'document_text', 'document'],
] as const
