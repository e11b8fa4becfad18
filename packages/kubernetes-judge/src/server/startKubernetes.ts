import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Programs } from '../build/findPrograms';
import { addNode } from './addNode';
import { createCredentials, tokenFile } from './createCredentials';
import { freePorts } from './freePorts';
import { KubernetesApi, openApi } from './KubernetesApi';
import { kubeconfig } from './kubeconfig';
import { planeArguments } from './planeArguments';
import { ServerProcess } from './ServerProcess';

/** A control plane of its own, with a real API server. */
export interface Kubernetes {
  /** Version of Kubernetes, such as `1.35.4`. */
  version: string;
  /** Address of the API server. */
  url: string;
  /** PEM text. */
  certificateAuthority: string;
  /** Of an administrator. */
  token: string;
  /** Of somebody who exists and may do nothing. */
  strangerToken: string;
  /** Path of a file by which kubectl finds it, as an administrator. */
  kubeconfig: string;
  /** Path of the kubectl of the same version. */
  kubectl: string;
  api: KubernetesApi;
  close(): Promise<void>;
}

/** Milliseconds: the review of November 2026 measured ten seconds on a machine that was busy twentyfold. */
const READY_WITHIN = 120_000;

/**
 * Starts etcd, the API server, its controllers and its scheduler on 127.0.0.1,
 * with data in a temporary folder, and one node that kwok plays: pods on it are
 * ready at once, and those of a job end well. Nothing runs in them, so they have
 * no logs.
 *
 * @throws when it is not ready within two minutes, with what the API server said last
 */
export async function startKubernetes(programs: Programs): Promise<Kubernetes> {
  const folder = await mkdtemp(join(tmpdir(), 'kubernetes-'));
  const running: ServerProcess[] = [];
  const close = async () => {
    await Promise.all(running.map(program => program.stop()));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const credentials = createCredentials();
    const [client, peer, port] = await freePorts(3);
    const url = `https://127.0.0.1:${port}`;
    const write = (name: string, text: string) =>
      writeFile(join(folder, name), text, { mode: 0o600 });
    await write('server.key', credentials.key);
    await write('server.crt', credentials.certificate);
    await write('accounts.key', credentials.serviceAccountKey);
    await write('tokens.csv', tokenFile(credentials));
    await write('kubeconfig', kubeconfig(url, credentials));

    const plane = planeArguments({ client, peer, port });
    const start = (program: string, args: string[]) => {
      const started = new ServerProcess(program, args, folder);
      running.push(started);
      return started;
    };
    start(programs.etcd, plane.etcd);
    const apiServer = start(programs.apiServer, plane.apiServer);
    const api = openApi({
      url,
      certificateAuthority: credentials.certificate,
      token: credentials.adminToken,
    });
    await waitUntilReady(api, apiServer);
    start(programs.controllerManager, plane.controllerManager);
    start(programs.scheduler, plane.scheduler);
    start(programs.kwok, [...plane.kwok, `--config=${programs.stages}`]);
    await addNode(api);
    return {
      version: programs.version,
      url,
      certificateAuthority: credentials.certificate,
      token: credentials.adminToken,
      strangerToken: credentials.strangerToken,
      kubeconfig: join(folder, 'kubeconfig'),
      kubectl: programs.kubectl,
      api,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function waitUntilReady(api: KubernetesApi, server: ServerProcess) {
  const until = Date.now() + READY_WITHIN;
  for (;;) {
    server.assertRuns();
    const ready = await api
      .send('GET', '/readyz')
      .then(({ status }) => status === 200)
      .catch(() => false);
    // The namespace is there a moment after the server calls itself ready.
    if (ready && (await hasNamespace(api))) {
      return;
    }
    if (Date.now() > until) {
      throw new Error(
        `The Kubernetes API server was not ready in time:\n${server.lastWords}`,
      );
    }
    await new Promise(done => setTimeout(done, 200));
  }
}

async function hasNamespace(api: KubernetesApi): Promise<boolean> {
  const { status } = await api.send('GET', '/api/v1/namespaces/default');
  return status === 200;
}
