import { Entity, Kind } from '../store/kind';

/** A foreign token that a service account can be signed in to with. */
export interface OidcIdentity extends Entity {
  ServiceAccountId: string;
  Name: string;
  Issuer: string;
  /** Case matters; `*` and `?` stand for any text. */
  Subject: string;
  Audience: string | null;
}

/** The prefix of the ids is spelt so: OctopusDeployLabs/terraform-provider-octopusdeploy#821. */
export const oidcIdentities: Kind<OidcIdentity> = {
  idPrefix: 'ServiceAccountOidcIdentitys',
  itemType: 'ServiceAccountOidcIdentity',
  label: 'OIDC Identity',
  path: 'oidcidentities',
};
