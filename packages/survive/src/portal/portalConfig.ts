import { stringify } from 'yaml';

/** Where the servers are that the replicas share. */
export interface SharedServers {
  postgresPort: number;
  cacheUrl: string;
  octopus: { url: string; apiKey: string; readApiKey: string };
  github: { url: string; token: string };
  awsUrl: string;
  /** Serves descriptions of components. */
  entitiesUrl: string;
}

/** Seconds without a heartbeat after which a task is taken over. */
const STALE_SECONDS = 5;

/** Configuration of a replica, to be read after app-config.yaml. */
export function portalConfig(options: {
  port: number;
  workingDirectory: string;
  servers: SharedServers;
}): string {
  const { port, servers, workingDirectory } = options;
  const { octopus, github } = servers;
  const baseUrl = `http://127.0.0.1:${port}`;
  return stringify({
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port },
      workingDirectory,
      database: {
        client: 'pg',
        connection: {
          host: '127.0.0.1',
          port: servers.postgresPort,
          user: 'postgres',
          password: 'postgres',
        },
      },
      cache: { store: 'valkey', connection: servers.cacheUrl },
      reading: { allow: [{ host: new URL(servers.entitiesUrl).host }] },
    },
    auth: {
      providers: { guest: { dangerouslyAllowOutsideDevelopment: true } },
    },
    octopus: {
      instances: [
        {
          name: 'sandbox',
          baseUrl: octopus.url,
          apiKey: octopus.apiKey,
          readApiKey: octopus.readApiKey,
        },
      ],
      // They are compared, and are not to go meanwhile.
      featureBranches: { expiry: { enabled: false } },
    },
    integrations: {
      github: [
        {
          host: gitHubHost(github.url),
          apiBaseUrl: `http://${gitHubHost(github.url)}`,
          token: github.token,
        },
      ],
    },
    eks: { awsEndpointUrl: servers.awsUrl },
    scaffolder: {
      concurrentTasksLimit: 20,
      // Backstage's own thirty seconds would only make the run longer.
      taskRecovery: {
        enabled: true,
        staleTimeout: { seconds: STALE_SECONDS },
      },
    },
  });
}

/** Addresses of repositories begin with it; as in app-config.yaml, it is a name. */
export function gitHubHost(url: string): string {
  return `localhost:${new URL(url).port}`;
}
