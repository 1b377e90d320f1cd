interface Component {
  readonly name: string
  readonly version: string
  readonly purl: string
}

/** A bill of materials in CycloneDX, as `npm sbom` writes it. */
export interface Bill {
  readonly bomFormat: string
  readonly specVersion: string
  readonly version: number
  readonly metadata: { readonly component: Component & Readonly<Record<string, unknown>> }
  readonly components: readonly Component[]
  readonly dependencies: unknown
}

/** The bill without what changes with the hour, the folder and the machine that it was written on. */
export const plain = ({ bomFormat, specVersion, version, metadata, components, dependencies }: Bill) => {
  return { bomFormat, specVersion, version, metadata: { component: { ...metadata.component, name: 'zop' } }, components, dependencies }
}
