import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findTool } from '@octopus-backstage/contract';
import {
  createKubernetesSandbox,
  serveKubernetesSandbox,
} from '@octopus-backstage/emulator-kubernetes';
import { Call } from './types';

/** A stand-in of a cluster, and the real kubectl that is connected to it. */
export interface KubectlPlayback {
  /** Makes a call that a script made to the stand-in of kubectl. */
  play(call: Call): Promise<string>;
  close(): Promise<void>;
}

/** Path of kubectl on this machine, if there is one. */
export const kubectl = findTool('kubectl');

/** Starts a cluster of its own; the time in it flies. */
export async function startKubectlPlayback(): Promise<KubectlPlayback> {
  const folder = await mkdtemp(join(tmpdir(), 'kubectl-'));
  const sandbox = createKubernetesSandbox({ speed: 50 });
  const served = await serveKubernetesSandbox(sandbox);
  const authority = join(folder, 'ca.pem');
  await writeFile(authority, sandbox.authority.certificateAuthority);
  return {
    play: async ({ args, body }) => {
      const file = args[args.indexOf('--filename') + 1];
      if (body) {
        await writeFile(join(folder, file), body);
      }
      const { stdout } = await promisify(execFile)(
        kubectl!,
        [
          `--server=${served.url}`,
          `--certificate-authority=${authority}`,
          `--token=${sandbox.token}`,
          ...args,
        ],
        { cwd: folder, env: { HOME: folder, NODE_ENV: 'test' } },
      );
      return stdout;
    },
    close: async () => {
      await served.close();
      await rm(folder, { recursive: true });
    },
  };
}
