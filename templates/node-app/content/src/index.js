import { createApp } from './app.js';
import { readConfig } from './config.js';

const config = readConfig(process.env);
const app = createApp(config);

// Kubernetes asks a pod to end with SIGTERM: requests that run are answered
// first, new ones are refused.
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, async () => {
    app.log.info({ signal }, 'stopping');
    await app.close();
    process.exit(0);
  });
}

await app.listen({ host: config.host, port: config.port });
