/** When the retention last ran to its end; and the names of keys that rows need and that were not there at a start, since the hour when that was known. */
export const swept = {
  forward: `
create table swept (one boolean primary key default true check (one), hour bigint not null);
create table lost (name word primary key, since bigint);
`,
  back: 'drop table swept, lost',
  oldest: 1,
} as const
