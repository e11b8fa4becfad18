/**
 * A service account and whom it trusts. Source: OctopusDeploy/docs
 * `src/pages/docs/api/_generated/service-account-oidc-identities.md`.
 */
export interface OidcTrust {
  /** Such as `Users-7`. */
  accountId: string;
  username: string;
  /** The GUID that workflows ask for a token with. */
  externalId: string;
  identities: OidcIdentity[];
}

export interface OidcIdentity {
  Id: string;
  Name: string;
  Issuer: string;
  Subject: string;
}
