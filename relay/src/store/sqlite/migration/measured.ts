/**
 * `bytes` counts every byte of a record, not only the messages (28 bytes of each box at rest are ours). `handed` says of notes that go (`until`) whether they outlive
 * a hand-over; until now nothing else gave them an end.
 */
export const measured = `
  alter table conversation add column handed integer not null default 0;
  update conversation set handed = 1 where until is not null;
  update conversation set bytes = bytes
    + (select coalesce(sum(length(envelope) - 28 + coalesce(length(history) - 28, 0) + coalesce(length(consent) - 28, 0)), 0)
       from record where conversation = conversation.key)
    + (select coalesce(sum(length(seal) - 28), 0) from reader where conversation = conversation.key);
  `
