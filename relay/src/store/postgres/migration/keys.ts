/** F4: the keys that everything of a conversation lies under, in a database of their own that no backup and no archive contains. */
export const keys = `
create table key (name word primary key, bytes bytea not null);
create table directory (number bigint not null, hash word not null);
`
