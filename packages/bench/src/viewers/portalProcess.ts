import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import type { PortalSetup, PortalStarted } from './startPortal';

/** How long it goes on after nobody needs it any more. */
const END_MS = 250;

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => {
    server.close(resolve);
  });
  return port;
}

async function signInAsGuest(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/guest/refresh`);
  if (!answer.ok) {
    throw new Error(`Sign-in: ${answer.status} ${await answer.text()}`);
  }
  return (await answer.json()).backstageIdentity.token;
}

async function start({ octopus, entities, databases, secret }: PortalSetup) {
  const port = await findPort();
  const url = `http://127.0.0.1:${port}`;
  const config = new ConfigReader({
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { host: '127.0.0.1', port },
      database: {
        client: 'better-sqlite3',
        connection: databases ? { directory: databases } : ':memory:',
      },
    },
    auth: {
      providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
    },
    permission: { enabled: true },
    octopus: {
      instances: [{ name: 'bench', ...octopus }],
      // Its readings would be counted as the viewers'.
      featureBranches: { expiry: { enabled: false } },
      ...(secret && { subscriptions: { secret } }),
    },
  });

  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => config,
    }),
  );
  backend.add(
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => new InMemoryCatalogClient({ entities }),
    }),
  );
  backend.add(import('@backstage/plugin-auth-backend'));
  backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-permission-backend'));
  backend.add(
    import('@backstage/plugin-permission-backend-module-allow-all-policy'),
  );
  backend.add(import('@octopus-backstage/plugin-octopus-backend'));
  await backend.start();

  const started: PortalStarted = { url, token: await signInAsGuest(url) };
  process.send!(started);
  process.on('message', () => {
    global.gc!();
    process.send!(process.memoryUsage().heapUsed / 1e6);
  });
}

// What it still writes to its database is done by then.
process.once('disconnect', () => setTimeout(() => process.exit(), END_MS));
process.once('message', (setup: PortalSetup) => {
  start(setup).catch(error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
});
