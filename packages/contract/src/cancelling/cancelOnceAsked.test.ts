import { setTimeout } from 'node:timers/promises';
import { cancelOnceAsked, silentService } from './cancelOnceAsked';

interface Catalog {
  read(name: string): Promise<string>;
}

describe('cancelOnceAsked', () => {
  it('says how long a run takes that notices late', async () => {
    const { service, asked } = silentService<Catalog>();
    const { error, reason, ms } = await cancelOnceAsked(asked, async signal => {
      await Promise.race([service.read('shop'), setTimeout(300)]);
      signal.throwIfAborted();
    });
    expect(error).toBe(reason);
    expect(ms).toBeGreaterThan(200);
  });

  it('tells a run that never asks from one that is cancelled', async () => {
    const { asked } = silentService<Catalog>();
    await expect(
      cancelOnceAsked(asked, async () => {
        throw new Error('no such space');
      }),
    ).rejects.toMatchObject({
      message: 'The run has ended before it asked',
      cause: new Error('no such space'),
    });
  });
});
