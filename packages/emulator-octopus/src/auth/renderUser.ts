import { User } from './users';

/**
 * A user as the API answers it. Shape: definition `UserResource` of the
 * OpenAPI document; `ServiceAccountType` from
 * OctopusDeploy/docs:src/pages/docs/api/_generated/users.md.
 */
export function renderUser(
  { readOnly, ...user }: User,
  requestor: User | undefined,
) {
  const self = `/api/users/${user.Id}`;
  return {
    IsActive: true,
    Identities: [],
    ...user,
    IsRequestor: user.Id === requestor?.Id,
    CanPasswordBeEdited: !user.IsService,
    Password: null,
    ...(user.IsService && { ServiceAccountType: 'Standard' }),
    Links: {
      Self: self,
      Permissions: `${self}/permissions`,
      Spaces: `${self}/spaces`,
      Teams: `${self}/teams`,
    },
  };
}
