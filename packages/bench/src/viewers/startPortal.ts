import { fork } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Entity } from '@backstage/catalog-model';
import { Build, thisBuild } from '../build/Build';

/** What a portal is to know. */
export interface PortalSetup {
  entities: Entity[];
  octopus: { baseUrl: string; apiKey: string };
  /** A folder for its databases; without it they are in memory. */
  databases?: string;
  /** What Octopus's subscriptions send. */
  secret?: string;
  /** Whose backend it is; this one's by default. */
  build?: Build;
}

/** What is needed to ask it. */
export interface PortalStarted {
  url: string;
  /** Of a guest who is signed in. */
  token: string;
}

/** A portal in a process of its own. */
export interface RunningPortal extends PortalStarted {
  /** What it has in memory, after all that it can do without was collected. */
  megabytes(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts a Backstage backend with the Octopus plugin, on this machine only and
 * in a process of its own, as in life. Sign-in, permissions, routing and the
 * cache in memory are Backstage's own, over HTTP; only the catalog is a
 * stand-in, which knows the given entities.
 *
 * @throws Error when the process ends before it is ready; it says why on stderr
 */
export async function startPortal(setup: PortalSetup): Promise<RunningPortal> {
  const child = fork(require.resolve('./portalProcess'), {
    execArgv: [
      '--expose-gc',
      '--import',
      pathToFileURL(require.resolve('tsx')).href,
    ],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error' },
    // Standard output is the benchmark's own.
    stdio: ['ignore', process.stderr, process.stderr, 'ipc'],
  });
  const exited = once(child, 'exit');
  const { build = thisBuild, ...rest } = setup;
  child.send({ ...rest, folder: build.folder });
  const started = await Promise.race([
    once(child, 'message').then(([message]) => message as PortalStarted),
    exited.then(([code]) => {
      throw new Error(`The backend of the benchmark ended with ${code}`);
    }),
  ]);
  return {
    ...started,
    megabytes: async () => {
      child.send('megabytes');
      const [megabytes] = await once(child, 'message');
      return megabytes as number;
    },
    stop: async () => {
      if (child.connected) {
        child.disconnect();
      }
      await exited;
    },
  };
}
