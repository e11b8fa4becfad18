import swagger from '@fastify/swagger';
import Fastify from 'fastify';
import { about } from './about.js';

const text = { type: 'string' };

/** The schema of an answer that has all of these properties. */
const answer = (description, properties) => ({
  description,
  type: 'object',
  required: Object.keys(properties),
  properties,
});

/** Makes the service; it listens only once `listen` is called. */
export function createApp({ logLevel, version }) {
  const app = Fastify({
    logger: { level: logLevel },
    // A client that never ends its request holds no connection for ever.
    requestTimeout: 60_000,
  });
  let isDraining = false;
  app.decorate('drain', () => {
    isDraining = true;
  });

  // Describes the routes that are registered after it.
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: about.name,
        description: about.description,
        version: about.version,
      },
    },
  });
  app.register(async routes => {
    routes.get(
      '/',
      {
        schema: {
          operationId: 'greet',
          summary: 'Greets, and says which version it is',
          response: {
            200: answer('A greeting', { message: text, version: text }),
          },
        },
      },
      async () => ({ message: 'Hello from Node.js', version }),
    );

    // Probes are asked every few seconds, so they are not logged.
    routes.get(
      '/health',
      {
        logLevel: 'warn',
        schema: {
          operationId: 'checkHealth',
          summary: 'Says whether the process is well, or has to be replaced',
          response: { 200: answer('It is well', { status: text }) },
        },
      },
      async () => ({ status: 'ok' }),
    );

    routes.get(
      '/ready',
      {
        logLevel: 'warn',
        schema: {
          operationId: 'checkReadiness',
          summary: 'Says whether requests should be sent here',
          response: {
            200: answer('They should', { status: text }),
            503: answer('It is about to end', { status: text }),
          },
        },
      },
      async (_, reply) => {
        if (isDraining) {
          return reply.code(503).send({ status: 'draining' });
        }
        return { status: 'ok' };
      },
    );

    routes.get('/openapi.json', { schema: { hide: true } }, async () =>
      app.swagger(),
    );
  });

  return app;
}
