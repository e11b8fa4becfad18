import { createNumbered } from './createNumbered';

describe('createNumbered', () => {
  const create = jest.fn();
  const propose = jest.fn();
  const run = () => createNumbered({ projectName: 'Shop', propose, create });
  /** Proposes these numbers, one after the other. */
  const numbers = (...versions: string[]) =>
    versions.forEach(version => propose.mockResolvedValueOnce({ version }));

  beforeEach(() => {
    create.mockReset();
    propose.mockReset();
  });

  it('takes the next number when another release has the first', async () => {
    numbers('1.0.0', '1.0.1');
    create.mockResolvedValueOnce(undefined).mockResolvedValueOnce('release');

    await expect(run()).resolves.toBe('release');
    expect(create.mock.calls).toEqual([
      [{ version: '1.0.0' }],
      [{ version: '1.0.1' }],
    ]);
  });

  it('ends after some numbers, and names them', async () => {
    numbers('1', '2', '3', '4', '5', '6');
    create.mockResolvedValue(undefined);

    await expect(run()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/'Shop'.*\(1, 2, 3, 4, 5\)/),
    });
    expect(create).toHaveBeenCalledTimes(5);
  });

  it('ends at once when the same number is proposed again', async () => {
    numbers('1.0.0', '1.0.0');
    create.mockResolvedValue(undefined);

    await expect(run()).rejects.toThrow('(1.0.0)');
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('does not try again after an error', async () => {
    numbers('1.0.0', '1.0.1');
    create.mockRejectedValue(new Error('full'));

    await expect(run()).rejects.toThrow('full');
    expect(create).toHaveBeenCalledTimes(1);
  });
});
