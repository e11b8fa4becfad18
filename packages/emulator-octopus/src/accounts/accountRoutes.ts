import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { requireScopes } from '../environments/scopes';
import { bind, Bound, Fields } from '../http/bind';
import { validationError } from '../http/errors';
import { listQuery } from '../http/query';
import { readSecret, StoredSecret, writeSecret } from '../http/sensitive';
import { newSlug } from '../resources/names';
import { Resource, resourceRoutes } from '../resources/resourceRoutes';
import { Account, accounts } from './accounts';
import { accountTypes } from './accountTypes';

const fields = {
  Name: 'text',
  Slug: 'text',
  Description: 'text',
  AccountType: 'text',
  EnvironmentIds: 'texts',
  TenantedDeploymentParticipation: 'text',
  TenantIds: 'texts',
  TenantTags: 'texts',
} as const;

/** Accounts; octopus-api.md §3, and accountTypes.ts for what each type has. */
export function accountRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const common = (input: Bound<typeof fields>, spaceId: string) => {
    requireScopes(ctx, spaceId, input.EnvironmentIds ?? []);
    return {
      Name: input.Name ?? '',
      Description: input.Description ?? null,
      EnvironmentIds: input.EnvironmentIds ?? [],
      TenantedDeploymentParticipation:
        input.TenantedDeploymentParticipation ?? 'Untenanted',
      TenantIds: input.TenantIds ?? [],
      TenantTags: input.TenantTags ?? [],
    };
  };
  const resource: Resource<Account, typeof fields> = {
    kind: accounts,
    fields,
    name: 'exact',
    filter: (account, c) => {
      const types = listQuery(c, 'accountType');
      return !types || types.includes(account.AccountType);
    },
    create: (input, space, body) => ({
      Id: ctx.store.nextId('Accounts'),
      SpaceId: space.Id,
      Slug: newSlug(ctx, accounts, space.Id, input.Slug, input.Name),
      ...common(input, space.Id),
      ...ofType(input.AccountType ?? '', body, {}),
    }),
    update: (current, input, space, body) => ({
      ...current,
      Slug: input.Slug || current.Slug,
      ...common(input, space.Id),
      ...ofType(current.AccountType, body, current.secrets),
    }),
    render: ({ details, secrets, ...account }) => ({
      ...account,
      ...details,
      ...Object.fromEntries(
        Object.entries(secrets).map(([name, secret]) => [
          name,
          readSecret(secret),
        ]),
      ),
    }),
    template: '{?skip,take,ids,partialName,accountType,name}',
  };

  ctx.onUsedBy(environments, environment =>
    ctx.store
      .of(accounts)
      .inSpace(environment.SpaceId)
      .some(account => account.EnvironmentIds.includes(environment.Id)),
  );
  return resourceRoutes(ctx, resource);
}

function ofType(
  name: string,
  body: unknown,
  current: Record<string, StoredSecret>,
) {
  const type = accountTypes[name];
  if (!type) {
    throw validationError(`The account type '${name}' cannot be created.`);
  }
  const secretFields: Fields = Object.fromEntries(
    type.secrets.map(field => [field, 'any']),
  );
  const written = bind(secretFields, body) as Record<string, unknown>;
  const details = bind(type.fields, body) as Record<string, unknown>;
  const secrets = Object.fromEntries(
    type.secrets.map(field => [
      field,
      writeSecret(written[field], current[field]),
    ]),
  );
  const missing = type.required.filter(
    field => !(details[field] || secrets[field]?.secret),
  );
  if (missing.length) {
    throw validationError(
      ...missing.map(field => `Please provide a value for '${field}'.`),
    );
  }
  return { AccountType: name, details, secrets };
}
