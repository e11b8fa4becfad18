import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts } from '@octopus-backstage/dev';
import { cloneAt } from './cloneAt';
import { cpuSeconds } from './cpuSeconds';
import { freshEnvironment } from './freshEnvironment';

/** A wait that takes longer than this on a busy machine has failed. */
const LIMIT_MS = 40 * 60_000;
const END_LIMIT_MS = 60_000;

export interface ReadyApp {
  /** From the start of the clone until the app could be opened. */
  seconds: number;
  /** What processors worked for it meanwhile, without the clone. */
  cpuSeconds: number;
}

/** The README's first command in a fresh clone, until it says that the app is there. */
export async function readyApp(
  root: string,
  commit: string,
  folder: string,
): Promise<ReadyApp> {
  const started = Date.now();
  await cloneAt(root, commit, folder);
  const [app, backend, octopus, github, aws, kubernetes] = await freePorts(6);
  await choosePorts(folder, {
    3000: app,
    7007: backend,
    7101: octopus,
    7102: github,
    7103: aws,
  });

  const dev = spawn('./yarnw', ['dev'], {
    cwd: folder,
    env: {
      ...freshEnvironment(process.env, root),
      SANDBOX_OCTOPUS_PORT: String(octopus),
      SANDBOX_GITHUB_PORT: String(github),
      SANDBOX_AWS_PORT: String(aws),
      SANDBOX_KUBERNETES_PORT: String(kubernetes),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT_MS,
  });
  const ended = once(dev, 'exit');
  let said = '';
  try {
    await new Promise<void>((resolve, reject) => {
      const listen = (data: Buffer) => {
        said += data;
        if (said.includes(`Open http://localhost:${app} `)) resolve();
      };
      dev.stdout.on('data', listen);
      dev.stderr.on('data', listen);
      dev.on('error', reject);
      dev.on('exit', code =>
        reject(
          new Error(
            `./yarnw dev of ${commit} ended with ${code} before it was ready:\n${said.slice(
              -4_000,
            )}`,
          ),
        ),
      );
    });
    return {
      seconds: (Date.now() - started) / 1000,
      cpuSeconds: cpuSeconds(dev.pid!),
    };
  } finally {
    dev.kill();
    const limit = setTimeout(() => dev.kill('SIGKILL'), END_LIMIT_MS);
    await ended;
    clearTimeout(limit);
  }
}

/** Copies the ports of the sample's configuration to free ones. */
async function choosePorts(folder: string, ports: Record<number, number>) {
  const sample = await readFile(join(folder, 'app-config.yaml'), 'utf8');
  const changed = Object.entries(ports).reduce(
    (text, [from, to]) =>
      text.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), `${to}`),
    sample,
  );
  await writeFile(join(folder, 'app-config.local.yaml'), changed);
}
