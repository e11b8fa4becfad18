/** What differs between two repositories of the same content. */
export interface AppIdentity {
  /** Of the repository. */
  owner: string;
  repo: string;
  description: string;
  /** Entity reference of who owns the component; the content's own when left out. */
  componentOwner?: string;
  annotations: Record<string, string>;
}
