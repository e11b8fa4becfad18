import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { findFreePort } from '../process/findFreePort';
import { RealServer } from './RealServer';

const onStop = jest.fn(async () => {});

/** @param code - what the server does besides listening */
async function serverOf(code: string, isReady?: () => Promise<void>) {
  const port = await findFreePort();
  const listen = `require('net').createServer().listen(${port}, '127.0.0.1')`;
  return new RealServer({
    program: process.execPath,
    args: ['-e', `${listen};${code}`],
    port,
    url: `test://127.0.0.1:${port}`,
    isReady,
    onStop,
  });
}

/** Somebody else can listen on the port once the server has ended. */
async function expectGone({ port }: RealServer) {
  const next = createServer().listen(port, '127.0.0.1');
  await once(next, 'listening');
  next.close();
}

describe('RealServer', () => {
  beforeEach(() => jest.clearAllMocks());

  it('stops one that does not end by itself', async () => {
    const server = await serverOf("process.on('SIGTERM', () => {})");
    await server.start();
    await server.stop();
    await expectGone(server);
    expect(onStop).toHaveBeenCalledTimes(1);
  }, 30_000);

  it('freezes and stops one whose children come and go', async () => {
    const server = await serverOf(
      `const start = () =>
        require('child_process').spawn('true').once('exit', start);
      for (let i = 0; i < 8; i += 1) start();`,
    );
    await server.start();
    for (let i = 0; i < 100; i += 1) {
      server.freeze();
      server.thaw();
      await setTimeout(5);
    }
    await server.stop();
    await expectGone(server);
  }, 30_000);

  it('leaves nothing of one that did not start', async () => {
    const server = await serverOf('', async () => {
      throw new Error('It does not take connections');
    });
    await expect(server.start()).rejects.toThrow('does not take connections');
    await expectGone(server);
    expect(onStop).toHaveBeenCalledTimes(1);
  });

  it('keeps what one has stored that did not start again', async () => {
    const isReady = jest
      .fn(async () => {})
      .mockResolvedValueOnce(undefined)
      .mockRejectedValueOnce(new Error('It is broken'));
    const server = await serverOf('', isReady);
    await server.start();
    await server.kill();
    await expect(server.start()).rejects.toThrow('It is broken');
    await expectGone(server);
    expect(onStop).not.toHaveBeenCalled();
  });
});
