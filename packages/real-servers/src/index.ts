/** A real PostgreSQL and a real Valkey for tests. */
export { findFreePort } from './process/findFreePort';
export type { RealServer } from './servers/RealServer';
export { describeWithPostgres, startPostgres } from './servers/postgres';
export { servePostgres } from './servers/testDatabases';
export { describeWithValkey, startValkey } from './servers/valkey';
