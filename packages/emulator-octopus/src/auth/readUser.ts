import { SandboxContext } from '../context';
import { bind } from '../http/bind';
import { octopusError } from '../http/errors';
import { User, users } from './users';

const fields = {
  Username: 'text',
  DisplayName: 'text',
  EmailAddress: 'text',
  IsService: 'boolean',
  IsActive: 'boolean',
  Password: 'text',
  Identities: 'any',
} as const;

/**
 * The user that a body describes, a new one or `current` as changed: service
 * accounts stay such, and have no password. Sources: descriptions of the
 * refusals in octopus-openapi-2021.2.json;
 * OctopusDeploy/docs:src/pages/docs/api/_generated/users.md (lengths);
 * OctopusDeploy/terraform-provider-octopusdeploy:octopusdeploy_framework/resource_user.go
 * (new users are active, whatever the body says).
 *
 * @throws OctopusError 400
 */
export function readUser(
  ctx: SandboxContext,
  body: unknown,
  current?: User,
): User {
  const input = bind(fields, body);
  const Username = input.Username?.trim() ?? '';
  const DisplayName = input.DisplayName?.trim() ?? '';
  const IsService = current?.IsService ?? input.IsService ?? false;
  const isTaken = ctx.store
    .of(users)
    .list()
    .some(
      other =>
        other.Id !== current?.Id &&
        other.Username.toLowerCase() === Username.toLowerCase(),
    );
  const isNamed = [Username, DisplayName].every(
    name => name !== '' && name.length <= 64,
  );
  if (isTaken || !isNamed) {
    throw octopusError(400, 'User creation failed.');
  }
  if (current && IsService && input.Password) {
    throw octopusError(
      400,
      'Passwords cannot be set for service user accounts.',
    );
  }
  return {
    Id: current?.Id ?? ctx.store.nextId('Users'),
    Username,
    DisplayName,
    EmailAddress: input.EmailAddress || null,
    IsService,
    readOnly: current?.readOnly ?? false,
    IsActive: current ? input.IsActive ?? true : true,
    Identities: Array.isArray(input.Identities) ? input.Identities : [],
  };
}
