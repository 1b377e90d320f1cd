/** When the retention last ran to its end. */
export const swept = {
  forward: 'create table swept (one boolean primary key default true check (one), hour bigint not null)',
  back: 'drop table swept',
  oldest: 1,
} as const
