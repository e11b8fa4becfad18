import { RealServer } from './RealServer';
import { startPostgres } from './postgres';

/** Where Backstage's `TestDatabases` look for the server of `POSTGRES_15`. */
const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/**
 * Serves the `TestDatabases` of a suite from a PostgreSQL of its own. Call it inside
 * of `describeWithPostgres`, outside of any test.
 *
 * @param create - makes `TestDatabases` with `POSTGRES_15`
 */
export function servePostgres<T>(create: () => T): {
  databases: T;
  /** Once the tests run. */
  readonly server: RealServer;
} {
  let server: RealServer;
  process.env[VARIABLE] = 'set below, once there is a server';
  const databases = create();
  beforeAll(async () => {
    server = await startPostgres();
    process.env[VARIABLE] = server.url;
  }, 60_000);
  // After the connections of the databases, which have been created above.
  afterAll(() => server.stop(), 60_000);
  return {
    databases,
    get server() {
      return server;
    },
  };
}
