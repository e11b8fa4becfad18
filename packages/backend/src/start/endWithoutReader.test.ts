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
  /** What a listener of the stream throws, which nobody would catch. */
  const thrown = async (stream: Writable) => {
    const emit = stream.emit.bind(stream) as (...event: unknown[]) => boolean;
    return new Promise<unknown>(resolve => {
      stream.emit = (...event: unknown[]) => {
        try {
          return emit(...event);
        } catch (error) {
          resolve(error);
          return true;
        }
      };
      stream.write('a line');
    });
  };
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
