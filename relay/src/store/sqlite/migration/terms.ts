/** C5: which centre a take or a hand-over has brought in, and until when; null where nothing ends it. */
export const terms = `
  alter table record add column centre text;
  alter table record add column until integer;
  `
