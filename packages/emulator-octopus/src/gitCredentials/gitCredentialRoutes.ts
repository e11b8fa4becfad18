import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { Bound } from '../http/bind';
import { validationError } from '../http/errors';
import { readSecret, StoredSecret, writeSecret } from '../http/sensitive';
import { find } from '../resources/find';
import { Resource, resourceRoutes } from '../resources/resourceRoutes';
import { spaceOf } from '../spaces/spaceOf';
import { GitCredential, gitCredentials } from './gitCredentials';

const fields = {
  Name: 'text',
  Description: 'text',
  Details: { object: { Type: 'text', Username: 'text', Password: 'any' } },
  RepositoryRestrictions: {
    object: { Enabled: 'boolean', AllowedRepositories: 'texts' },
  },
} as const;

function parts(
  input: Bound<typeof fields>,
  current: StoredSecret | undefined,
): Omit<GitCredential, 'Id' | 'SpaceId'> {
  const { Type, Username, Password } = input.Details ?? {};
  // The wording of the refusals is not public.
  if ((Type ?? 'UsernamePassword') !== 'UsernamePassword') {
    throw validationError(
      `The sandbox keeps no Git credentials of type '${Type}'.`,
    );
  }
  const password = writeSecret(Password, current);
  if (!Username || !password.secret) {
    throw validationError(
      ...(Username ? [] : ['The Username field is required.']),
      ...(password.secret ? [] : ['The Password field is required.']),
    );
  }
  const { Enabled, AllowedRepositories } = input.RepositoryRestrictions ?? {};
  return {
    Name: input.Name ?? '',
    Description: input.Description ?? null,
    username: Username,
    password,
    RepositoryRestrictions: {
      Enabled: Enabled ?? false,
      AllowedRepositories: AllowedRepositories ?? [],
    },
  };
}

/**
 * Git credentials. No project uses one, since repositories are kept inside.
 * Shapes: OctopusDeploy/docs:src/pages/docs/api/_generated/ (group Git
 * credentials) and OctopusDeploy/go-octopusdeploy:pkg/credentials; its client
 * finds one by `name`, which is part of a name. What is written is answered by its
 * id, or not at all.
 */
export function gitCredentialRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const resource: Resource<GitCredential, typeof fields> = {
    kind: gitCredentials,
    fields,
    name: 'contains',
    create: (input, space) => ({
      Id: ctx.store.nextId('GitCredentials'),
      SpaceId: space.Id,
      ...parts(input, undefined),
    }),
    update: (current, input) => ({
      ...current,
      ...parts(input, current.password),
    }),
    render: ({ username, password, ...credential }) => ({
      ...credential,
      Details: {
        Type: 'UsernamePassword',
        Username: username,
        Password: readSecret(password),
      },
    }),
    template: '{?skip,take,name}',
  };
  return new Hono<SandboxEnv>()
    .post('/git-credentials', async (c, next) => {
      await next();
      if (c.res.ok) {
        const { Id, Links } = await c.res.json();
        c.res = c.json({ Id, Links }, 201);
      }
    })
    .put('/git-credentials/:id', async (c, next) => {
      await next();
      if (c.res.ok) {
        c.res = c.body(null, 200);
      }
    })
    .get('/git-credentials/:id/usage', c => {
      find(ctx, gitCredentials, spaceOf(ctx, c).Id, c.req.param('id'));
      return c.json({ Projects: [], OtherProjects: 0 });
    })
    .route('/', resourceRoutes(ctx, resource));
}
