import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from './config.js';
import { startTelemetry } from './telemetry.js';

const config = readConfig(process.env);
const telemetry = await startTelemetry(config);
// It sees what is loaded after it.
const { createApp } = await import('./app.js');
const app = createApp(config);
telemetry.watch(app);

async function stop(signal, drainSeconds) {
  app.log.info({ signal }, 'stopping');
  app.drain();
  await sleep(drainSeconds * 1000);
  // Requests that run are answered, new ones refused. One that never ends must
  // not keep the process until it is killed.
  setTimeout(() => {
    app.log.warn('stopped before all requests were answered');
    process.exit(1);
  }, config.shutdownSeconds * 1000).unref();
  await app.close();
  await telemetry.stop().catch(error => {
    app.log.warn({ error }, 'the last metrics and traces were not sent');
  });
  process.exit(0);
}

// Kubernetes asks a pod to end with SIGTERM, and tells whoever sends requests to
// it at the same time: they arrive for a few seconds more.
process.once('SIGTERM', signal => stop(signal, config.drainSeconds));
process.once('SIGINT', signal => stop(signal, 0));

await app.listen({ host: config.host, port: config.port });
