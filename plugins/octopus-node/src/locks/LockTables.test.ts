import { TestDatabases } from '@backstage/backend-test-utils';
import { LockTables } from './LockTables';
import type { Database } from '../database/migrate';

describe('LockTables', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  afterEach(() => jest.useRealTimers());

  it('are opened anew after a connection got stuck', async () => {
    const database = await databases.init('SQLITE_3');
    const getClient = jest
      .fn<Promise<Database>, []>()
      .mockImplementationOnce(() => new Promise(() => {}))
      .mockResolvedValue(database);
    const tables = new LockTables({ getClient }, Date.now);
    jest.useFakeTimers();
    const late = tables.open().catch(error => error.message);
    await jest.advanceTimersByTimeAsync(30_000);
    await expect(late).resolves.toBe('no response within 30 s');
    jest.useRealTimers();
    await expect(tables.open()).resolves.toBe(database);
  });
});
