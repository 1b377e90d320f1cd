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

/** Answers are owed within 48 hours of the word, as they were before. */
export const promisesBack = `
  drop table promise;
  update conversation set owed = asked + 48 where owed is not null and asked is not null;
  alter table conversation drop column asked;
  alter table conversation drop column broken;
  alter table proposal drop column asked;
  alter table proposal drop column due;
  alter table proposal drop column broken;
  `
