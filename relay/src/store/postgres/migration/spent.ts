/** What is swept every hour is found without reading all names. */
export const spentByHour = { forward: 'create index spent_until on spent (until)', back: 'drop index spent_until', oldest: 1 } as const
