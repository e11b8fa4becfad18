import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { Ahead } from './Ahead';

describe('Ahead', () => {
  const request = jest.fn(async () => 'asked again');
  beforeEach(() => request.mockClear());
  const takeFrom = (ahead: Ahead, fits?: (response: string) => boolean) =>
    ahead.take('progression', { request, fits });

  it('gives what was sent ahead, once', async () => {
    const ahead = new Ahead();
    ahead.send('progression', async () => 'sent');
    await expect(takeFrom(ahead)).resolves.toBe('sent');
    expect(request).not.toHaveBeenCalled();
    await expect(takeFrom(ahead)).resolves.toBe('asked again');
  });

  it('asks when nothing was sent, or it was refused, or does not fit', async () => {
    await expect(takeFrom(new Ahead())).resolves.toBe('asked again');
    const refused = new Ahead();
    refused.send('progression', async () => {
      throw new NotFoundError('no such project');
    });
    await expect(takeFrom(refused)).resolves.toBe('asked again');
    const other = new Ahead();
    other.send('progression', async () => 'of another project');
    await expect(takeFrom(other, () => false)).resolves.toBe('asked again');
  });

  it('does not ask a server again that has just failed', async () => {
    const ahead = new Ahead();
    ahead.send('progression', async () => {
      throw new ServiceUnavailableError('away');
    });
    await expect(takeFrom(ahead)).rejects.toThrow('away');
    expect(request).not.toHaveBeenCalled();
  });
});
