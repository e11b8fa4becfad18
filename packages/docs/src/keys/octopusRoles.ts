import { KeyRole, octopusPermissions } from './octopusPermissions';

/**
 * A user role as `POST /api/userroles` takes it: definition `UserRoleResource` of
 * Octopus's OpenAPI document.
 */
export interface OctopusRole {
  Name: string;
  Description: string;
  GrantedSpacePermissions: string[];
  GrantedSystemPermissions: string[];
}

const order: KeyRole[] = ['reader', 'operator', 'builder'];

const texts: Record<KeyRole, [string, string]> = {
  reader: ['Backstage reader', 'What the pages of the portal show'],
  operator: [
    'Backstage operator',
    'What people may do on pages, and feature branches',
  ],
  builder: [
    'Backstage builder',
    'Fills spaces, registers clusters, makes services',
  ],
};

/** The roles for the keys of a portal; each allows what those before it do. */
export function octopusRoles(): OctopusRole[] {
  return order.map((role, index) => {
    const [Name, Description] = texts[role];
    const granted = octopusPermissions.filter(one =>
      order.slice(0, index + 1).includes(one.role),
    );
    const names = (level?: 'system') =>
      granted
        .filter(one => one.level === level)
        .map(({ name }) => name)
        .sort();
    return {
      ...{ Name, Description },
      GrantedSpacePermissions: names(),
      GrantedSystemPermissions: names('system'),
    };
  });
}
