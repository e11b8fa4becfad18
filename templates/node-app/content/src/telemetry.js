import { about } from './about.js';

/** Routes that are asked every few seconds, and tell nothing. */
const probes = ['/health', '/ready'];

/**
 * Starts to send metrics and traces of requests, where there is somebody to send
 * them to. Everything else is read from the environment variables that
 * OpenTelemetry defines. Call it before what it shall watch is loaded.
 *
 * @returns `watch` names requests by their route, and `stop` sends the rest
 */
export async function startTelemetry({ telemetry, version }) {
  if (!telemetry) {
    return { watch() {}, async stop() {} };
  }
  const [
    { context },
    { getRPCMetadata },
    { HttpInstrumentation },
    { NodeSDK },
  ] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/core'),
    import('@opentelemetry/instrumentation-http'),
    import('@opentelemetry/sdk-node'),
  ]);
  process.env.OTEL_SERVICE_NAME ||= about.name;
  process.env.OTEL_RESOURCE_ATTRIBUTES = [
    `service.version=${version}`,
    ...(process.env.OTEL_RESOURCE_ATTRIBUTES?.split(',') ?? []),
  ].join(',');
  const sdk = new NodeSDK({
    instrumentations: [
      new HttpInstrumentation({
        ignoreIncomingRequestHook: ({ url }) => probes.includes(url),
      }),
    ],
  });
  sdk.start();

  return {
    watch(app) {
      app.addHook('onRequest', async request => {
        const metadata = getRPCMetadata(context.active());
        if (metadata) {
          metadata.route = request.routeOptions.url;
        }
      });
    },
    stop: () => sdk.shutdown(),
  };
}
