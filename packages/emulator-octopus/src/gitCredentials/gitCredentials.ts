import { StoredSecret } from '../http/sensitive';
import { Entity, Kind } from '../store/kind';

/** A name and a password for repositories. */
export interface GitCredential extends Entity {
  SpaceId: string;
  Name: string;
  Description: string | null;
  username: string;
  password: StoredSecret;
  /** Addresses that it may be used for; for any while `Enabled` is false. */
  RepositoryRestrictions: { Enabled: boolean; AllowedRepositories: string[] };
}

/** Git credentials of every space. */
export const gitCredentials: Kind<GitCredential> = {
  idPrefix: 'GitCredentials',
  itemType: 'GitCredential',
  label: 'Git Credential',
  path: 'git-credentials',
};
