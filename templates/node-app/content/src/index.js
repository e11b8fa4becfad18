import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from './app.js';
import { readConfig } from './config.js';

const config = readConfig(process.env);
const app = createApp(config);

async function stop(signal, drainSeconds) {
  app.log.info({ signal }, 'stopping');
  await sleep(drainSeconds * 1000);
  // Requests that run are answered, new ones refused. One that never ends must
  // not keep the process until it is killed.
  setTimeout(() => {
    app.log.warn('stopped before all requests were answered');
    process.exit(1);
  }, config.shutdownSeconds * 1000).unref();
  await app.close();
  process.exit(0);
}

// Kubernetes asks a pod to end with SIGTERM, and tells whoever sends requests to
// it at the same time: they arrive for a few seconds more.
process.once('SIGTERM', signal => stop(signal, config.drainSeconds));
process.once('SIGINT', signal => stop(signal, 0));

await app.listen({ host: config.host, port: config.port });
