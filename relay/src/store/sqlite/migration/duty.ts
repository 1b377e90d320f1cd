/**
 * The duty plan. Nobody is in two places at once, whatever the program above does: an assignment comes and goes but does not change, and neither it nor
 * a slot that moves may lie over another duty of the same person.
 */
export const duty = `
  create table duty_month (month text primary key, status text not null, version integer not null, made text, changed integer not null) strict, without rowid;

  create table duty_slot (
    id text primary key,
    month text not null references duty_month on delete cascade,
    begins integer not null,
    ends integer not null check (begins < ends),
    slot text not null
  ) strict, without rowid;
  create index duty_slot_month on duty_slot (month);

  create table duty_assignment (
    id text primary key,
    slot text not null references duty_slot on delete cascade,
    account text not null references account on delete cascade,
    origin text not null,
    unique (slot, account)
  ) strict, without rowid;
  create index duty_assignment_account on duty_assignment (account);

  create trigger duty_booked before insert on duty_assignment begin
    select raise(abort, 'booked') from duty_assignment
      join duty_slot other on other.id = duty_assignment.slot
      join duty_slot own on own.id = new.slot
      where duty_assignment.account = new.account and other.begins < own.ends and own.begins < other.ends;
  end;
  create trigger duty_fixed before update of slot, account on duty_assignment begin
    select raise(abort, 'an assignment does not change');
  end;
  create trigger duty_moved before update of begins, ends on duty_slot begin
    select raise(abort, 'booked') from duty_assignment own
      join duty_assignment theirs on theirs.account = own.account and theirs.slot <> own.slot
      join duty_slot other on other.id = theirs.slot
      where own.slot = old.id and other.begins < new.ends and new.begins < other.ends;
  end;

  create table duty_gap (month text primary key references duty_month on delete cascade, version integer not null, gaps text not null) strict, without rowid;

  create table duty_answer (
    month text not null references duty_month on delete cascade,
    centre text not null,
    agreed integer not null,
    text text not null,
    version integer not null,
    primary key (month, centre)
  ) strict, without rowid;

  create table duty_swap (
    id text primary key,
    assignment text not null unique,
    account text not null references account on delete cascade,
    recipient text references account on delete cascade,
    in_return text
  ) strict, without rowid;

  create table duty_absence (
    id text primary key,
    account text references account on delete cascade,
    centre text not null,
    begins integer not null,
    ends integer not null check (begins < ends)
  ) strict, without rowid;

  create table duty_change (
    at integer primary key,
    month text not null,
    hour integer not null,
    status text not null,
    kind text not null,
    author text references account on delete set null,
    for_whom text references account on delete set null,
    slot text,
    off text references account on delete set null,
    came text references account on delete set null,
    rule text
  ) strict;
  create index duty_change_month on duty_change (month);

  create table duty_notice (
    at integer primary key,
    id text not null unique,
    account text not null references account on delete cascade,
    month text not null,
    hour integer not null,
    kind text not null,
    old text,
    new text
  ) strict;

  create table duty_profile (account text primary key references account on delete cascade, profile text not null) strict, without rowid;
  create table duty_centre (centre text primary key, place text not null) strict, without rowid;
  create table duty_commitment (
    centre text not null,
    month text not null,
    hours integer not null,
    binding integer not null,
    primary key (centre, month)
  ) strict, without rowid;
  create table duty_availability (
    account text primary key references account on delete cascade,
    version integer not null,
    said text not null
  ) strict, without rowid;

  create table duty_staffed (
    slot text primary key references duty_slot on delete cascade,
    minutes integer not null,
    last integer not null
  ) strict, without rowid;
  create table duty_reach (
    day text not null,
    channel text not null,
    minutes integer not null,
    last integer not null,
    primary key (day, channel)
  ) strict, without rowid;
  `

/** The last ones first. */
export const dutyTables = [
  ...['duty_reach', 'duty_staffed', 'duty_availability', 'duty_commitment', 'duty_centre', 'duty_profile', 'duty_notice', 'duty_change', 'duty_absence'],
  ...['duty_swap', 'duty_answer', 'duty_gap', 'duty_assignment', 'duty_slot', 'duty_month'],
] as const
