/** When the retention last ran to its end; and the names of keys that rows need and that were not there at a start, since the hour when that was known. */
export const swept = `
  create table swept (hour integer not null) strict;
  create table lost (name text primary key, since integer) strict, without rowid;
`
