import { waitUntil } from './waitUntil';

describe('waitUntil', () => {
  it('asks until the answer is yes', async () => {
    const isSo = jest
      .fn<Promise<boolean>, []>()
      .mockResolvedValueOnce(false)
      .mockResolvedValueOnce(true);
    await waitUntil('it is so', 10_000, isSo, 1);
    expect(isSo).toHaveBeenCalledTimes(2);
  });

  it('says what it waited for, as it is in the end', async () => {
    let left = 3;
    const waiting = waitUntil(
      () => `nothing is left of ${left}`,
      20,
      async () => {
        left = 2;
        return false;
      },
      1,
    );
    await expect(waiting).rejects.toThrow(
      'Waited 0.02 s in vain until nothing is left of 2',
    );
  });
});
