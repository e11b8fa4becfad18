import { ConflictError, InputError } from '@backstage/errors';
import { createOrFind } from './createOrFind';

describe('createOrFind', () => {
  const create = jest.fn();
  const find = jest.fn();
  const run = () => createOrFind<string>(create, find);

  beforeEach(() => {
    create.mockReset();
    find.mockReset();
  });

  it('does not look for what it created', async () => {
    create.mockResolvedValue('mine');

    await expect(run()).resolves.toEqual({ created: 'mine' });
    expect(find).not.toHaveBeenCalled();
  });

  it('finds what somebody else created', async () => {
    create.mockRejectedValue(new InputError('exists'));
    find.mockResolvedValue('theirs');

    await expect(run()).resolves.toEqual({ existing: 'theirs' });
  });

  it('passes other invalid input on', async () => {
    create.mockRejectedValue(new InputError('too long'));
    find.mockResolvedValue(undefined);

    await expect(run()).rejects.toThrow('too long');
  });

  it('passes other errors on without a look', async () => {
    create.mockRejectedValue(new ConflictError('busy'));

    await expect(run()).rejects.toThrow('busy');
    expect(find).not.toHaveBeenCalled();
  });
});
