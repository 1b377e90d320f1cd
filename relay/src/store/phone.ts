export interface PhoneStore {
  /** Of a centre by its id, or of the umbrella by null. */
  phone(centre: string | null): Promise<string | null>
  putPhone(centre: string | null, phone: string | null): Promise<void>
}
