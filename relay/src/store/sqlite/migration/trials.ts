/** B4: whether members could open the pool key that is offered; goes with the offer. */
export const trials = `
  create table pool_trial (
    generation integer not null references next_pool on delete cascade,
    member text not null,
    trial text not null,
    primary key (generation, member)
  ) strict, without rowid;
  `
