import { migrate, type PluginDatabase, type TableMigrations } from './migrate';

/** Opens once for all who ask; what has failed is tried again when asked. */
export function onceOpen<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open().catch(error => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}

/**
 * Opens a database when it is first needed, with its tables brought up to date
 * unless Backstage is told to skip migrations.
 *
 * @public
 */
export function databaseOpener(
  service: PluginDatabase,
  migrations: TableMigrations,
): () => ReturnType<PluginDatabase['getClient']> {
  return onceOpen(async () => {
    const database = await service.getClient();
    if (!service.migrations?.skip) {
      await migrate(database, migrations);
    }
    return database;
  });
}
