import { spawnSync } from 'node:child_process';
import { runServices } from './runServices';

const service = (name: string, script: string) => ({
  name,
  cwd: process.cwd(),
  command: [process.execPath, '-e', script],
  ready: [],
});

describe('runServices', () => {
  it('ends the others, and their children, when one ends', async () => {
    const lines: string[] = [];
    jest.spyOn(process.stdout, 'write').mockImplementation(chunk => {
      lines.push(String(chunk));
      return true;
    });
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);

    const code = await runServices(
      [
        service(
          'lasting',
          `const { spawn } = require('child_process');
           const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
           console.log('child ' + child.pid);
           setInterval(() => {}, 1000);`,
        ),
        service('brief', 'setTimeout(() => process.exit(3), 1500)'),
      ],
      { onAllReady() {} },
    );
    jest.restoreAllMocks();

    expect(code).toBe(3);
    const pid = Number(lines.join('').match(/\[lasting\] child (\d+)/)![1]);
    await new Promise(done => setTimeout(done, 200));
    // A process that ended may wait as a zombie for whoever reaps orphans here.
    const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)]);
    expect(String(stdout).trim()).toMatch(/^(Z.*)?$/);
  }, 20_000);
});
