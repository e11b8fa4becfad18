import { Writable } from 'node:stream';
import { endWithoutReader } from './endWithoutReader';

describe('endWithoutReader', () => {
  const failing = (code: string) =>
    new Writable({
      write: (_chunk, _encoding, done) =>
        done(Object.assign(new Error(`write ${code}`), { code })),
    });
  const working = () => new Writable({ write: (_c, _e, done) => done() });
  const ended = new Error('ended');
  const exit = jest.fn((): never => {
    throw ended;
  });
  const thrown = (stream: Writable) =>
    new Promise<Error>(resolve => {
      const { emit } = stream;
      stream.emit = (...event: Parameters<typeof emit>) => {
        try {
          return emit.apply(stream, event);
        } catch (error) {
          resolve(error);
          return true;
        }
      };
      stream.write('a line');
    });
  beforeEach(() => exit.mockClear());

  it.each(['stdout', 'stderr'])('ends when nobody reads %s', async name => {
    const streams = { stdout: working(), stderr: working() };
    const stream = failing('EPIPE');
    endWithoutReader({ ...streams, [name]: stream, exit });
    expect(await thrown(stream)).toBe(ended);
    expect(exit).toHaveBeenCalledWith(1);
  });

  it('leaves other failures to whoever handles what nothing has caught', async () => {
    const stdout = failing('ENOSPC');
    endWithoutReader({ stdout, stderr: working(), exit });
    expect(await thrown(stdout)).toMatchObject({ code: 'ENOSPC' });
    expect(exit).not.toHaveBeenCalled();
  });
});
