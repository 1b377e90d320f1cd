/** A key that has just been destroyed: the rows that were read under it are gone. */
export class KeyGone extends Error {
  override readonly name = 'KeyGone'
}
