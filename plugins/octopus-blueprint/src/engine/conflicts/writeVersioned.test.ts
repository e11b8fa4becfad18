import { ConflictError } from '@backstage/errors';
import { writeVersioned } from './writeVersioned';

describe('writeVersioned', () => {
  const refusal = new ConflictError('the version is stale');
  const put = jest.fn();
  const read = jest.fn();
  const check = jest.fn();
  const write = () => writeVersioned(1, { put, read, check });

  beforeEach(() => {
    jest.resetAllMocks();
    let version = 1;
    read.mockImplementation(async () => {
      version += 1;
      return version;
    });
    check.mockReturnValue('stale');
  });

  it('reads nothing where nothing has changed', async () => {
    put.mockResolvedValue(2);
    expect(await write()).toBe(2);
    expect(read).not.toHaveBeenCalled();
  });

  it('writes onto what is there now, also more than once', async () => {
    put
      .mockRejectedValueOnce(refusal)
      .mockRejectedValueOnce(refusal)
      .mockResolvedValue(4);
    expect(await write()).toBe(4);
    expect(put.mock.calls).toEqual([[1], [2], [3]]);
    expect(check).toHaveBeenLastCalledWith(3, refusal);
  });

  it('does not write what is there already', async () => {
    put.mockRejectedValueOnce(refusal);
    check.mockReturnValue('written');
    expect(await write()).toBe(2);
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('leaves what somebody else has changed', async () => {
    put.mockRejectedValue(refusal);
    check.mockImplementation((_, error) => {
      throw error;
    });
    await expect(write()).rejects.toBe(refusal);
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('ends where every write is refused', async () => {
    put.mockRejectedValue(refusal);
    await expect(write()).rejects.toBe(refusal);
    expect(put).toHaveBeenCalledTimes(5);
  });

  it('hands on another failure at once', async () => {
    const gone = new Error('the server is gone');
    put.mockRejectedValue(gone);
    await expect(write()).rejects.toBe(gone);
    expect(read).not.toHaveBeenCalled();
  });
});
