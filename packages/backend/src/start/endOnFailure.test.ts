import { endOnFailure } from './endOnFailure';

describe('endOnFailure', () => {
  const stderr = { write: jest.fn() };
  const exit = jest.fn() as any;
  beforeEach(() => jest.clearAllMocks());

  it('says why a backend did not start, and ends', async () => {
    const start = Promise.reject(new Error('the port is taken'));
    await endOnFailure(start, { stderr, exit });
    expect(stderr.write).toHaveBeenCalledWith(
      expect.stringContaining('did not start: Error: the port is taken'),
    );
    expect(exit).toHaveBeenCalledWith(1);
  });

  it('does nothing otherwise', async () => {
    await endOnFailure(Promise.resolve(), { stderr, exit });
    expect(exit).not.toHaveBeenCalled();
  });
});
