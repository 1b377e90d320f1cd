/** Which house the data and the keys belong to: whoever starts with the data of one and the keys of another is refused. */
const mark = 'create table house (one boolean primary key default true check (one), mark word not null)'

/** `orphan`: keys that had no rows at a start or when they were put, and since which hour that is known. */
const orphan = 'create table orphan (name word primary key, since bigint)'

export const house = {
  data: { forward: mark, back: 'drop table house', oldest: 1 },
  keys: { forward: `${mark}; ${orphan}`, back: 'drop table house, orphan', oldest: 1 },
} as const
