import Fastify from 'fastify';

/** Makes the service; it listens only once `listen` is called. */
export function createApp({ logLevel, version }) {
  const app = Fastify({ logger: { level: logLevel } });

  app.get('/', async () => ({ message: 'Hello from Node.js', version }));

  // Asked every few seconds by Kubernetes and Octopus, so not logged.
  app.get('/health', { logLevel: 'warn' }, async () => ({ status: 'ok' }));

  return app;
}
