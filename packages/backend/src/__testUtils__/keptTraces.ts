import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  DatabaseService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { inspect } from 'node:util';

type Knex = Awaited<ReturnType<DatabaseService['getClient']>>;

/** Plugins that keep something of what people do. */
const plugins = ['scaffolder', 'catalog', 'notifications', 'octopus'];

/** All that the portal keeps for good: its log, and the rows of its databases. */
export function keptTraces() {
  const lines: string[] = [];
  const databases = new Map<string, Knex>();

  const note = (...what: unknown[]) => {
    lines.push(inspect(what, { depth: null, maxStringLength: null }));
  };
  const logger: LoggerService = {
    error: note,
    warn: note,
    info: note,
    debug: note,
    child: () => logger,
  };

  const modules = plugins.map(pluginId =>
    createBackendModule({
      pluginId,
      moduleId: 'kept-traces',
      register(reg) {
        reg.registerInit({
          deps: { database: coreServices.database },
          async init({ database }) {
            databases.set(pluginId, await database.getClient());
          },
        });
      },
    }),
  );

  return {
    features: [
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => logger,
      }),
      ...modules,
    ],

    /** Lines of the log, whatever its level. */
    log: () => lines,

    /** All rows of all tables, as JSON, by plugin and table. */
    rows: async (): Promise<Map<string, string[]>> => {
      const all = new Map<string, string[]>();
      for (const [plugin, database] of databases) {
        const tables = await database('sqlite_master')
          .where({ type: 'table' })
          .pluck('name');
        for (const table of tables) {
          const rows = await database(table).select();
          all.set(
            `${plugin}.${table}`,
            rows.map(row => JSON.stringify(row)),
          );
        }
      }
      return all;
    },
  };
}
