import { Hono } from 'hono';
import { SandboxEnv } from './env';
import { users } from '../auth/users';
import { SandboxContext } from '../context';
import { createSpace } from '../spaces/createSpace';
import { seedOctopub } from '../seed';

/** The first state of a sandbox: its users, and its two spaces. */
export async function populate(
  ctx: SandboxContext,
  app: Hono<SandboxEnv>,
  options: { seed: boolean },
): Promise<void> {
  const admin = ctx.store.of(users).put({
    Id: ctx.store.nextId('Users'),
    Username: 'admin',
    DisplayName: 'Sandbox Administrator',
    EmailAddress: 'admin@example.com',
    IsService: false,
    readOnly: false,
  });
  ctx.store.of(users).put({
    Id: ctx.store.nextId('Users'),
    Username: 'reader',
    DisplayName: 'Sandbox Reader',
    EmailAddress: null,
    IsService: true,
    readOnly: true,
  });
  const octopub = createSpace(ctx, { Name: 'Octopub', IsDefault: true });
  createSpace(ctx, { Name: 'Platform' });
  if (options.seed) {
    await seedOctopub(ctx, octopub, (method, path, body) =>
      Promise.resolve(
        app.request(
          path,
          { method, body: body === undefined ? null : JSON.stringify(body) },
          { user: admin },
        ),
      ),
    );
  }
}
