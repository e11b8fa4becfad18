import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { requireFrom } from '../build/Build';
import type { PortalSetup, PortalStarted } from './startPortal';

/** How long it may take to stop after nobody needs it any more. */
const END_MS = 20_000;

/** Besides Octopus's, those that its backend needs. */
const FEATURES = [
  '@backstage/plugin-auth-backend',
  '@backstage/plugin-auth-backend-module-guest-provider',
  '@backstage/plugin-events-backend',
  '@backstage/plugin-permission-backend',
  '@backstage/plugin-permission-backend-module-allow-all-policy',
  '@octopus-backstage/plugin-octopus-backend',
];

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

async function start(setup: PortalSetup & { folder: string }) {
  const { octopus, entities, databases, secret } = setup;
  const load = requireFrom(setup);
  const { createBackend } = load('@backstage/backend-defaults');
  const { coreServices, createServiceFactory } = load(
    '@backstage/backend-plugin-api',
  );
  const { InMemoryCatalogClient } = load('@backstage/catalog-client/testUtils');
  const { ConfigReader } = load('@backstage/config');
  const { catalogServiceRef } = load('@backstage/plugin-catalog-node');
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
      // How long it takes is measured, however long that is.
      answerWithin: '1 minute',
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
  FEATURES.forEach(name => backend.add(load(name).default));
  await backend.start();
  // As at a restart: it finishes what it has begun, and hands on what it follows.
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), END_MS).unref();
    backend.stop().then(
      () => process.exit(),
      () => process.exit(1),
    );
  });

  const started: PortalStarted = { url, token: await signInAsGuest(url) };
  process.send!(started);
  process.on('message', () => {
    global.gc!();
    process.send!(process.memoryUsage().heapUsed / 1e6);
  });
}

process.once('message', (setup: PortalSetup & { folder: string }) => {
  start(setup).catch(error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
});
