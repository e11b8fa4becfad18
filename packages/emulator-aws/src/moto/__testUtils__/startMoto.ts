import { spawn } from 'node:child_process';
import { AddressInfo, createServer } from 'node:net';
import { ServedSandbox } from '@octopus-backstage/emulator-core';
import { wait } from '../../http/wait';

/**
 * Starts moto, a stand-in of AWS that nobody here wrote, on a free port of this
 * machine.
 * @param command - `moto_server`, or where it is
 */
export async function startMoto(command: string): Promise<ServedSandbox> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(command, ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  });
  const isUp = () =>
    fetch(`${url}/moto-api/data.json`).then(
      answer => answer.ok,
      () => false,
    );
  for (let attempt = 0; !(await isUp()); attempt += 1) {
    if (attempt > 240 || child.exitCode !== null) {
      child.kill();
      throw new Error('moto did not start.');
    }
    await wait(250);
  }
  return {
    url,
    close: () =>
      new Promise(done => {
        child.once('exit', () => done());
        child.kill();
      }),
  };
}

function freePort(): Promise<number> {
  return new Promise(found => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}
