import { Entity, Kind } from '../store/kind';

export interface User extends Entity {
  Username: string;
  DisplayName: string;
  EmailAddress: string | null;
  IsService: boolean;
  /** May only read. */
  readOnly: boolean;
}

export const users: Kind<User> = {
  idPrefix: 'Users',
  itemType: 'User',
  label: 'User',
  path: 'users',
};
