import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeUnlessMissing } from '@octopus-backstage/contract';
import { clonedRepository } from '../__testUtils__/clonedRepository';
import { freePort } from '../__testUtils__/freePort';
import { runProgram } from '../__testUtils__/runProgram';

jest.setTimeout(300_000);

/** `npm ci` asks the registry that npm is configured for. */
const hasRegistry =
  spawnSync('npm', ['view', 'fastify', 'name', '--fetch-retries=0'], {
    timeout: 30_000,
  }).status === 0;

describeUnlessMissing(
  'the service of a seeded repository',
  hasRegistry ? [] : ['a registry of npm'],
  () => {
    const dir = clonedRepository();
    beforeAll(async () => {
      const { code, output } = await runProgram(dir, 'npm', 'ci');
      if (code) {
        throw new Error(`npm ci failed: ${output}`);
      }
    }, 240_000);

    it.each([['lint'], ['test']])('passes npm run %s', async script => {
      const { code, output } = await runProgram(dir, 'npm', 'run', script);
      expect({ code, output: code ? output : '' }).toEqual({
        code: 0,
        output: '',
      });
    });

    it('leaves nothing behind that git would take up', async () => {
      expect(await runProgram(dir, 'git', 'status', '--porcelain')).toEqual({
        code: 0,
        output: '',
      });
    });

    it('starts, is well, and ends on SIGTERM', async () => {
      const port = await freePort();
      const service = spawn(process.execPath, ['src/index.js'], {
        cwd: dir,
        env: { PORT: String(port), HOST: '127.0.0.1' },
      });
      let log = '';
      service.stdout.on('data', chunk => {
        log += chunk;
      });
      const ended = new Promise<number | null>(done =>
        service.once('exit', done),
      );
      let status = 0;
      for (let i = 0; i < 100 && status !== 200; i++) {
        await sleep(100);
        status = await fetch(`http://127.0.0.1:${port}/health`).then(
          response => response.status,
          () => 0,
        );
      }
      service.kill('SIGTERM');

      expect(status).toBe(200);
      expect(await ended).toBe(0);
      for (const line of log.trim().split('\n')) {
        expect(JSON.parse(line)).toHaveProperty('msg');
      }
    });
  },
);
