import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseService } from '@backstage/backend-plugin-api';

type Database = Awaited<ReturnType<DatabaseService['getClient']>>;

/** A folder of a task is called by its id; those of a step have more behind it. */
const FOLDER = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(_step-.*)?$/;
const ENDED = ['completed', 'failed', 'cancelled'];

/**
 * Removes the workspaces of tasks that have ended. Backstage does so itself,
 * unless its process was killed or another replica took the task over. A folder
 * is left alone when it belongs to no task of this database, or to one that may
 * still be at work.
 *
 * @param options - `quietMs`: how long nothing must have changed in a folder
 * @returns the names of the folders that were removed
 */
export async function removeWorkspaces(options: {
  workingDirectory: string;
  database: Database;
  quietMs: number;
  now?: number;
}): Promise<string[]> {
  const { workingDirectory, database, quietMs, now = Date.now() } = options;
  const folders = (await readdir(workingDirectory)).flatMap(name => {
    const id = FOLDER.exec(name)?.[1];
    return id ? [{ name, id, path: join(workingDirectory, name) }] : [];
  });
  const ids = [...new Set(folders.map(({ id }) => id))];
  const ended: string[] = await database('tasks')
    .whereIn('id', ids)
    .whereIn('status', ENDED)
    .pluck('id');
  const removed = [];
  for (const { name, id, path } of folders) {
    if (ended.includes(id) && now - (await changedAt(path)) >= quietMs) {
      await rm(path, { recursive: true, force: true });
      removed.push(name);
    }
  }
  return removed;
}

/** When something was last added to the folder; never when it is gone. */
async function changedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return Infinity;
  }
}
