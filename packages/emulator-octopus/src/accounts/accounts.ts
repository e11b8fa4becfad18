import { StoredSecret } from '../http/sensitive';
import { Entity, Kind } from '../store/kind';

export interface Account extends Entity {
  SpaceId: string;
  Name: string;
  Slug: string;
  Description: string | null;
  AccountType: string;
  EnvironmentIds: string[];
  TenantedDeploymentParticipation: string;
  TenantIds: string[];
  TenantTags: string[];
  /** Fields that only accounts of this type have, such as `AccessKey`. */
  details: Record<string, unknown>;
  /** The same, for those that nobody may read back, such as `SecretKey`. */
  secrets: Record<string, StoredSecret>;
}

export const accounts: Kind<Account> = {
  idPrefix: 'Accounts',
  itemType: 'Account',
  label: 'Account',
  path: 'accounts',
};
