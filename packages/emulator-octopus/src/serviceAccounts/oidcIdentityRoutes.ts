import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { User, users } from '../auth/users';
import { SandboxContext } from '../context';
import { bind } from '../http/bind';
import { notFound, validationError } from '../http/errors';
import { textQuery } from '../http/query';
import { readBody } from '../http/readBody';
import { OidcIdentity, oidcIdentities } from './oidcIdentities';

const PATH = '/serviceaccounts/:accountId/oidcidentities';
const NAME_LENGTH = 200;

const fields = {
  Name: 'text',
  Issuer: 'text',
  Subject: 'text',
  Audience: 'text',
} as const;

/**
 * OIDC identities of service accounts. A subject may be longer when it is
 * created than when it is changed. Sources:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/service-account-oidc-identities.md
 * (routes, fields, lengths), src/pages/docs/octopus-rest-api/openid-connect
 * (only service accounts have them). The wording of the refusals, and the form
 * of the account's `ExternalId` besides its being a GUID, are not public.
 */
export function oidcIdentityRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(oidcIdentities);
  const account = (c: Context<SandboxEnv>): User => {
    const user = ctx.store.of(users).get(c.req.param('accountId')!);
    if (!user?.IsService) {
      throw notFound();
    }
    return user;
  };
  const one = (c: Context<SandboxEnv>): OidcIdentity => {
    const identity = store.get(c.req.param('id')!);
    if (!identity || identity.ServiceAccountId !== account(c).Id) {
      throw notFound();
    }
    return identity;
  };
  const read = async (
    c: Context<SandboxEnv>,
    limited: (keyof typeof fields)[],
  ) => {
    const input = bind(fields, await readBody(c));
    const required = ['Name', 'Issuer', 'Subject'] as const;
    const refused = [
      ...required
        .filter(field => !input[field])
        .map(field => `The ${field} field is required.`),
      ...limited
        .filter(field => (input[field] ?? '').length > NAME_LENGTH)
        .map(
          field => `The ${field} can have ${NAME_LENGTH} characters at most.`,
        ),
    ];
    if (refused.length) {
      throw validationError(...refused);
    }
    return {
      Name: input.Name!,
      Issuer: input.Issuer!,
      Subject: input.Subject!,
      Audience: input.Audience || null,
    };
  };

  ctx.onDelete(users, user =>
    store
      .list()
      .filter(identity => identity.ServiceAccountId === user.Id)
      .forEach(identity => store.remove(identity.Id)),
  );

  return new Hono<SandboxEnv>()
    .post(`${PATH}/create/v1`, async c => {
      const identity = store.put({
        ServiceAccountId: account(c).Id,
        ...(await read(c, ['Name'])),
        Id: ctx.store.nextId(oidcIdentities.idPrefix),
      });
      return c.json({ Id: identity.Id }, 201);
    })
    .get(`${PATH}/v1`, c => {
      const user = account(c);
      const [skip, take] = ['skip', 'take'].map(name => {
        const value = Number(textQuery(c, name));
        return textQuery(c, name) && value >= 0 ? value : undefined;
      });
      if (skip === undefined || take === undefined) {
        throw validationError('The skip and take parameters are required.');
      }
      const identities = store
        .list()
        .filter(identity => identity.ServiceAccountId === user.Id);
      return c.json({
        ServerUrl: new URL(c.req.url).origin,
        ExternalId: externalIdOf(user),
        OidcIdentities: identities.slice(skip, skip + take),
        Count: identities.length,
      });
    })
    .get(`${PATH}/:id/v1`, c => c.json(one(c)))
    .put(`${PATH}/:id/v1`, async c => {
      store.put({
        ...one(c),
        ...(await read(c, ['Name', 'Issuer', 'Subject'])),
      });
      return c.json({});
    })
    .delete(`${PATH}/:id/v1`, c => {
      ctx.delete(oidcIdentities, one(c));
      return c.json({});
    });
}

function externalIdOf(user: User): string {
  const [, number] = user.Id.split('-');
  return `00000000-0000-4000-9000-${number.padStart(12, '0')}`;
}
