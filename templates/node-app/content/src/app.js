import Fastify from 'fastify';

/** Makes the service; it listens only once `listen` is called. */
export function createApp({ logLevel, version }) {
  const app = Fastify({
    logger: { level: logLevel },
    // A client that never ends its request holds no connection for ever.
    requestTimeout: 60_000,
  });

  app.get('/', async () => ({ message: 'Hello from Node.js', version }));

  // Asked every few seconds by Kubernetes and Octopus, so not logged.
  app.get('/health', { logLevel: 'warn' }, async () => ({ status: 'ok' }));

  return app;
}
