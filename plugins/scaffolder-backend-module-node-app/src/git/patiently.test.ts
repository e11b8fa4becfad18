import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { patiently } from './patiently';

const url = 'https://github.com/octopub/shop.git';

describe('patiently', () => {
  const warn = jest.fn();
  const remote = {
    url,
    token: 'secret',
    delays: [1, 1, 1, 1, 1],
    logger: { warn },
  };
  const failing = (times: number, error: Error) =>
    Array.from({ length: times }).reduce<jest.Mock>(
      act => act.mockRejectedValueOnce(error),
      jest.fn().mockResolvedValue('done'),
    );
  const away = new ServiceUnavailableError('away');
  const unknown = new NotFoundError('not there');

  beforeEach(() => jest.clearAllMocks());

  it('outlasts a server that is away, and says that it waits', async () => {
    const act = failing(5, away);
    await expect(patiently(remote, act)).resolves.toBe('done');
    expect(act).toHaveBeenCalledTimes(6);
    expect(warn).toHaveBeenCalledTimes(5);
    expect(warn).toHaveBeenCalledWith('Trying again in 0.001 s: away');
  });

  it('gives up', async () => {
    const act = failing(6, away);
    await expect(patiently(remote, act)).rejects.toBe(away);
  });

  it('waits a little for a repository that is new', async () => {
    const isNew = true;
    await expect(
      patiently(remote, failing(3, unknown), { isNew }),
    ).resolves.toBe('done');
    await expect(
      patiently(remote, failing(4, unknown), { isNew }),
    ).rejects.toBe(unknown);
  });

  it('waits for nothing else', async () => {
    await expect(patiently(remote, failing(1, unknown))).rejects.toBe(unknown);
    expect(warn).not.toHaveBeenCalled();
  });

  it('stops when it is cancelled meanwhile', async () => {
    const stopping = new AbortController();
    const act = jest.fn(async () => {
      stopping.abort(new Error('cancelled'));
      throw away;
    });
    const { signal } = stopping;
    await expect(
      patiently({ ...remote, delays: [60_000], signal }, act),
    ).rejects.toThrow(/^cancelled$/);
  });
});
