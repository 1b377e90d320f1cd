/**
 * F4: the keys that everything of a conversation lies under, in a database of their own that no backup and no archive contains.
 *
 * A deleted row stays where it was until something is written over it. So \`destroy\` writes those that stay into a new file, and the old one is empty from its commit
 * on; \`pg_switch_wal\` and \`checkpoint\`, which the role needs too, then take away the log that they came by.
 */
export const keys = `
create table key (name word primary key, bytes bytea not null);
create table directory (number bigint not null, hash word not null);

create function destroy(names text[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kept key[];
begin
  lock table key in access exclusive mode;
  select array_agg(k) into kept from key k where k.name <> all(names);
  truncate key;
  insert into key select k.name, k.bytes from unnest(kept) k;
end
$$;
revoke all on function destroy(text[]) from public;
`
