/** Whom the people of a centre call when somebody is in danger. */
export const phones = 'create table phone (centre text primary key, phone text not null) strict, without rowid;'
