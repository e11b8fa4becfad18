import { setTimeout as sleep } from 'node:timers/promises';
import { mockCredentials, TestBackend } from '@backstage/backend-test-utils';
import { startSandboxes } from '@octopus-backstage/sandbox';
import { keptTraces } from './keptTraces';
import { killedTasks, KeptTask } from './killedTasks';
import { ada } from './people';
import { startPortal } from './startPortal';

/** How a run ended. */
export interface Ending {
  status: string;
  /** As the scaffolder tells it. */
  error?: { name: string; message: string };
}

/** The longest that anything here may take, in milliseconds. */
const LIMIT = 120_000;

/** The portal between stand-ins of all servers. Call it at the top of a test file. */
export function portalTestBed() {
  let sandboxes: Awaited<ReturnType<typeof startSandboxes>>;
  let portal: TestBackend;
  const killed = killedTasks();
  const traces = keptTraces();

  const urlOf = (name: string) =>
    sandboxes
      .find(each => each.name === name)!
      .served.url.replace('127.0.0.1', 'localhost');

  const send = (person: string, path: string, body?: object) => {
    const { port } = portal.server.address() as { port: number };
    return fetch(`http://localhost:${port}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        Authorization: mockCredentials.user.header(person),
        'Content-Type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  };
  const waitFor = async (
    person: string,
    path: string,
    isRight: (body: any) => boolean,
  ): Promise<any> => {
    let last = '';
    for (const end = Date.now() + LIMIT; Date.now() < end; ) {
      const response = await send(person, path);
      const body = await response.json();
      if (response.ok && isRight(body)) {
        return body;
      }
      last = `${response.status} ${JSON.stringify(body)}`;
      await sleep(100);
    }
    throw new Error(`${path} was not as expected in time: ${last}`);
  };

  beforeAll(async () => {
    sandboxes = await startSandboxes(
      [
        ...['octopus', 'github', 'aws', 'kubernetes'].map(
          name => `--${name}-port=0`,
        ),
        '--rate-limit=off',
        // What is pushed is not built: that takes longer than all the rest.
        '--runner=off',
        '--aws-speed=600',
        '--task-speed=instant',
      ],
      {},
    );
    portal = await startPortal(urlOf, [killed.feature, ...traces.features]);
    for (const ref of [
      'template/default/octopus-node-app',
      'template/default/octopus-eks-cluster-delete',
      'component/default/octopub-products',
      'group/default/platform',
    ]) {
      await waitFor(ada, `catalog/entities/by-name/${ref}`, () => true);
    }
  }, LIMIT);
  afterAll(async () => {
    await portal?.stop();
    await Promise.all(sandboxes?.map(({ served }) => served.close()) ?? []);
  });

  const start = (person: string, template: string, task: object) =>
    send(person, 'scaffolder/v2/tasks', {
      templateRef: `template:default/${template}`,
      ...task,
    });

  const endOf = async (person: string, id: string): Promise<Ending> => {
    const path = `scaffolder/v2/tasks/${id}`;
    const { status } = await waitFor(person, path, body =>
      ['completed', 'failed', 'cancelled'].includes(body.status),
    );
    const isEnd = ({ type }: any) => type === 'completion';
    const events = await waitFor(person, `${path}/events`, all =>
      all.some(isEnd),
    );
    const { error } = events.find(isEnd).body;
    return { status, ...(error && { error }) };
  };

  return {
    urlOf,
    /** What the portal keeps of all runs. */
    traces,
    /** In the form of the RepoUrlPicker. */
    repoUrl: (name: string) =>
      `${new URL(urlOf('GitHub')).host}?owner=octopub&repo=${name}`,
    /** Reads from a plugin's API. */
    read: async (person: string, path: string) =>
      (await send(person, path)).json(),
    /** Gives the response of the scaffolder to whoever wants to run a template. */
    start,
    /** All lines that people see of a run: its log, and why it failed. */
    linesOf: async (person: string, id: string): Promise<string[]> => {
      const events: any[] = await waitFor(
        person,
        `scaffolder/v2/tasks/${id}/events`,
        all => all.some(({ type }: any) => type === 'completion'),
      );
      return events
        .flatMap(({ body }) => [body.message, body.error?.message])
        .filter(text => typeof text === 'string')
        .flatMap(text => text.split('\n'));
    },
    /** Lets Octopus refuse every request of a method, until the returned function is called. */
    refuse: async (method: string) => {
      const faults = `${urlOf('Octopus')}/__sandbox/faults`;
      await fetch(faults, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          method,
          effect: { type: 'error', status: 400 },
        }),
      });
      return () => fetch(faults, { method: 'DELETE' });
    },
    /** Runs a template to its end. */
    run: async (person: string, template: string, task: object) => {
      const response = await start(person, template, task);
      const body = await response.json();
      if (!response.ok) {
        throw new Error(`${template}: ${JSON.stringify(body)}`);
      }
      const kept = await killed.keep(body.id);
      return { kept, ending: await endOf(person, body.id) };
    },
    /** Has Backstage take up a task that was killed in the last step that it got to. */
    resume: async (person: string, kept: KeptTask) => {
      await killed.leave(kept);
      return endOf(person, kept.id);
    },
  };
}

export type PortalTestBed = ReturnType<typeof portalTestBed>;
