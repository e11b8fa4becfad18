import { Entity, Kind } from '../store/kind';

export interface User extends Entity {
  Username: string;
  DisplayName: string;
  EmailAddress: string | null;
  IsService: boolean;
  /** May only read. */
  readOnly: boolean;
  /** May sign in; true when left out. */
  IsActive?: boolean;
  /** How the user is known to login providers. */
  Identities?: unknown[];
}

export const users: Kind<User> = {
  idPrefix: 'Users',
  itemType: 'User',
  label: 'User',
  path: 'users',
};
