import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Answer } from './expectedAnswer';

/** A route or an action, and what each kind of caller gets. */
export interface AuthorisationRow {
  /** Such as `GET /project`, or the id of an action. */
  name: string;
  /** The name of the permission; none where being signed in is enough. */
  permission?: string;
  /** By name of the caller. */
  answers: Record<string, Answer>;
  /** The ids that have to belong to the project of the entity, and do nothing otherwise. */
  own?: string[];
}

/**
 * The table of a package, as measured by its tests. They compare it with the file,
 * from which the documentation is made; with `AUTHORISATION=write` in the
 * environment, they write it.
 */
export function keptTable(
  file: string,
  measured: AuthorisationRow[],
): AuthorisationRow[] {
  if (process.env.AUTHORISATION === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
  }
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
