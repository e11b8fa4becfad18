import { ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Service } from './services';
import { waitUntilReady } from './waitUntilReady';

/**
 * Runs the services until one ends or the terminal asks to stop, then ends
 * the others. Resolves with the exit code for the whole.
 */
export async function runServices(
  services: Service[],
  options: { onAllReady(): void },
): Promise<number> {
  const stopping = new AbortController();
  const children = services.map(service => start(service));
  const ends = children.map((child, i) => ended(child, services[i].name));

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => stopping.abort());
  }
  stopping.signal.addEventListener('abort', () => children.forEach(stop));

  services
    .reduce(
      (before, service) =>
        before.then(async () => {
          for (const readiness of service.ready) {
            await waitUntilReady(readiness, stopping.signal);
            const { label, address } = readiness;
            process.stdout.write(`✔ ${label} is ready: ${address}\n`);
          }
        }),
      Promise.resolve(),
    )
    .then(options.onAllReady)
    .catch(() => stopping.abort());

  const first = await Promise.race(ends);
  const asked = stopping.signal.aborted;
  if (!asked) {
    process.stderr.write(`✘ ${first.name} ended with code ${first.code}\n`);
    stopping.abort();
  }
  await Promise.all(ends);
  return asked ? 0 : first.code || 1;
}

function start(service: Service): ChildProcess {
  const [command, ...args] = service.command;
  // A group of its own, so that stopping reaches what the command started too.
  const child = spawn(command, args, {
    cwd: service.cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...process.env },
  });
  for (const stream of [child.stdout!, child.stderr!]) {
    createInterface({ input: stream }).on('line', line =>
      process.stdout.write(`[${service.name}] ${line}\n`),
    );
  }
  return child;
}

function stop(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  signalGroup(child, 'SIGTERM');
  setTimeout(() => signalGroup(child, 'SIGKILL'), 5_000).unref();
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals) {
  try {
    process.kill(-child.pid!, signal);
  } catch {
    // The group has ended already.
  }
}

function ended(
  child: ChildProcess,
  name: string,
): Promise<{ name: string; code: number }> {
  return new Promise(done => {
    child.once('error', error => {
      process.stderr.write(`[${name}] ${error.message}\n`);
      done({ name, code: 1 });
    });
    child.once('exit', code => done({ name, code: code ?? 1 }));
  });
}
