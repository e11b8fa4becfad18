import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type { Space } from '@octopusdeploy/api-client';
import { withDetails } from '../errors/OctopusErrorDetails';
import type { OctopusClient, OctopusRequestOptions } from '../types';

/** So many visible spaces are logged when the wanted one is not among them. */
const SHOWN = 20;

/**
 * Finds a space exactly, by id, then name, then slug. The server's own filters
 * are not used, as `partialName` also finds spaces that merely contain the text.
 *
 * @throws NotFoundError that names no other space: it reaches people who may see
 * less than the portal does, so what the portal sees goes to the debug log
 */
export async function resolveSpace(
  { client, logger }: { client: OctopusClient; logger?: LoggerService },
  idNameOrSlug: string,
  options?: OctopusRequestOptions,
): Promise<Space> {
  const wanted = fold(idNameOrSlug);
  if (!wanted) {
    throw new InputError('Name an Octopus space: its id, name or slug');
  }
  const spaces = await client.list<Space>('/api/spaces/all', options);
  const found =
    spaces.find(({ Id }) => fold(Id) === wanted) ??
    spaces.find(({ Name }) => fold(Name) === wanted) ??
    // Servers before 2021 do not report slugs.
    spaces.find(({ Slug }) => Slug && fold(Slug) === wanted);
  if (!found) {
    const { name } = client.instance;
    logger?.debug(`Octopus instance '${name}' shows ${describe(spaces)}`);
    throw notFound(name, idNameOrSlug, spaces.length === 0);
  }
  return found;
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase('en-US');
}

function describe(spaces: Space[]): string {
  const names = spaces.map(({ Id, Name }) => `${Name} (${Id})`);
  const shown = names.slice(0, SHOWN).join(', ') || 'no space';
  return names.length > SHOWN
    ? `${shown}, and ${names.length - SHOWN} more`
    : shown;
}

function notFound(instance: string, wanted: string, seesNone: boolean) {
  const errorMessage = `There is no space '${wanted}' on Octopus instance '${instance}'`;
  const hint = seesNone
    ? 'This credential sees no space at all: give its user access to one.'
    : 'Correct the space that was asked for, or the defaultSpace of the instance under octopus.instances. Whoever runs the portal finds the spaces that it sees in the debug log of its backend.';
  return withDetails(
    new NotFoundError(
      `${errorMessage}, or this credential may not see it. ${hint}`,
    ),
    { status: 404, errorMessage, errors: [] },
  );
}
