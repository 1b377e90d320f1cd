/** Texts of the public site. Editors are staff: their names stand here, with hours. */
export interface EditorialTables {
  document: {
    id: string
    published: string | null
    published_hour: number | null
    withdrawn: number
    last: string | null
    shipped: string | null
    origin: string | null
    /** What the text needed that was public last. */
    needs: string
  }
  document_text: { document: string; hash: string; text: string; size: number }
  open_text: {
    document: string
    hash: string
    submitted: number
    hour: number
    needs: string
    against: string | null
    shipped: string | null
    remark: string
  }
  contributor: { document: string; account: string; name: string }
  sign_off: { document: string; sign_off: string; account: string; name: string; beside: string | null }
  document_event: { n?: number; document: string; hour: number; by: string | null; what: string; sign_off: string | null; hash: string | null }
  editor: { account: string; rights: string }
  edition: {
    number: number
    hour: number
    by: string | null
    changed: string
    files: number
    digest: string
    current: number
    release: string
    options: string
    today: string
  }
  edition_document: { edition: number; document: string; hash: string; origin: string | null }
}
