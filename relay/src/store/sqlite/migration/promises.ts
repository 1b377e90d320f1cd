/** What is promised stands by itself, with the hour of the word that it was given to; how often it was kept and broken, by ISO week. Until then it was 48 hours. */
export const promises = `
  alter table conversation add column asked integer;
  update conversation set asked = owed - 48;
  alter table conversation add column broken integer;
  alter table proposal add column asked integer;
  alter table proposal add column due integer;
  alter table proposal add column broken integer;

  create table promise (
    week text not null,
    kind text not null,
    outcome text not null,
    times integer not null,
    primary key (week, kind, outcome)
  ) strict, without rowid;
  `
