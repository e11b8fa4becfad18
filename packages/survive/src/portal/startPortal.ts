import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  findFreePort,
  RealServer,
  startPostgres,
  startValkey,
} from '@octopus-backstage/real-servers';
import { StandIns, startStandIns } from '../world/StandIns';
import { EntityFiles } from './EntityFiles';
import { portalConfig, SharedServers } from './portalConfig';
import { Replica } from './Replica';

/** Two replicas, and what they share. */
export interface Portal {
  replicas: [Replica, Replica];
  standIns: StandIns;
  postgres: RealServer;
  valkey: RealServer;
  entities: EntityFiles;
  /** Folder of the logs of the replicas. */
  logs: string;
}

interface Options {
  say(line: string): void;
  /** When it aborts, everything is ended at once. */
  signal: AbortSignal;
  /** From 0 up to 1, for the requests to the stand-ins that fail. */
  random(): number;
  /** Where the project is whose sample portal it is; by default this one. */
  checkout?: string;
}

/** Begins things, and ends them in the reverse order. */
class Beginnings {
  private readonly endings: (() => Promise<void>)[] = [];

  constructor(private readonly signal: AbortSignal) {}

  /** @throws the reason of the signal; what has begun meanwhile is ended with the rest */
  async begin<T>(
    beginning: Promise<T>,
    end: (begun: T) => Promise<void>,
  ): Promise<T> {
    const begun = await beginning;
    this.endings.unshift(() => end(begun));
    this.signal.throwIfAborted();
    return begun;
  }

  async endAll(): Promise<void> {
    const errors: unknown[] = [];
    for (const end of this.endings.splice(0)) {
      await end().catch(error => errors.push(error));
    }
    if (errors.length) {
      throw new AggregateError(errors, 'Not everything could be ended');
    }
  }
}

/**
 * Starts a portal as in production, uses it, and ends all of it, whatever
 * happens.
 *
 * @returns what `use` returns
 * @throws Error of `use`; the logs of the replicas stay then, and `say` is told where
 */
export async function withPortal<T>(
  { say, ...options }: Options,
  use: (portal: Portal) => Promise<T>,
): Promise<T> {
  const { signal } = options;
  const dir = await mkdtemp(join(tmpdir(), 'survive-'));
  const logs = join(dir, 'logs');
  const beginnings = new Beginnings(signal);
  try {
    const portal = await start({ dir, logs, beginnings, ...options });
    const result = await Promise.race([use(portal), rejectOn(signal)]);
    await beginnings.endAll();
    await rm(dir, { recursive: true, force: true });
    return result;
  } catch (error) {
    await beginnings.endAll().catch(failure => say(String(failure)));
    // Configuration holds keys; what tasks left behind may, too.
    await rm(join(dir, 'private'), { recursive: true, force: true });
    say(`The logs of the replicas are in ${logs}`);
    throw signal.aborted ? signal.reason : error;
  }
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
}

async function start({
  dir,
  logs,
  beginnings,
  signal,
  random,
  checkout,
}: {
  dir: string;
  logs: string;
  beginnings: Beginnings;
} & Omit<Options, 'say'>): Promise<Portal> {
  await mkdir(logs);
  await mkdir(join(dir, 'private'));
  const stop = (one: { stop(): Promise<void> }) => one.stop();
  const postgres = await beginnings.begin(startPostgres(), stop);
  const valkey = await beginnings.begin(startValkey(), stop);
  const standIns = await beginnings.begin(startStandIns(random), stop);
  const entities = await beginnings.begin(EntityFiles.start(), stop);
  const { octopus, github, urls } = standIns;
  const servers: SharedServers = {
    postgresPort: postgres.port,
    cacheUrl: valkey.url,
    octopus: {
      url: urls.octopus,
      apiKey: octopus.keys.admin,
      readApiKey: octopus.keys.readOnly,
    },
    github: { url: urls.github, token: github.token.value },
    awsUrl: urls.aws,
    entitiesUrl: entities.url,
  };
  const create = (name: string) =>
    beginnings.begin(
      createReplica({ name, checkout }, dir, logs, servers),
      stop,
    );
  const replicas: Portal['replicas'] = [
    await create('one'),
    await create('two'),
  ];
  const stopReplicas = () => replicas.forEach(each => each.stopNow());
  signal.addEventListener('abort', stopReplicas);
  process.once('exit', stopReplicas);
  // Two that migrate an empty database at once get in each other's way.
  for (const replica of replicas) {
    await replica.start();
  }
  return { replicas, standIns, postgres, valkey, entities, logs };
}

async function createReplica(
  { name, checkout }: { name: string; checkout?: string },
  dir: string,
  logs: string,
  servers: SharedServers,
): Promise<Replica> {
  const port = await findFreePort();
  // One for both: replicas resume each other's tasks.
  const workingDirectory = join(dir, 'private', 'work');
  await mkdir(workingDirectory, { recursive: true });
  const config = join(dir, 'private', `${name}.yaml`);
  await writeFile(config, portalConfig({ port, workingDirectory, servers }), {
    mode: 0o600,
  });
  return new Replica({
    name,
    url: `http://127.0.0.1:${port}`,
    config,
    log: join(logs, `${name}.log`),
    checkout,
  });
}
