import { InputError, NotFoundError } from '@backstage/errors';
import type { Space } from '@octopusdeploy/api-client';
import { withDetails } from '../errors/OctopusErrorDetails';
import type { OctopusClient, OctopusRequestOptions } from '../types';

/** So many visible spaces are named when the wanted one is not among them. */
const SHOWN = 20;

/**
 * Finds a space exactly, by id, then name, then slug. The server's own filters
 * are not used, as `partialName` also finds spaces that merely contain the text.
 */
export async function resolveSpace(
  client: OctopusClient,
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
    throw notFound(client, idNameOrSlug, spaces);
  }
  return found;
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase('en-US');
}

function notFound(client: OctopusClient, wanted: string, spaces: Space[]) {
  const names = spaces.map(({ Id, Name }) => `${Name} (${Id})`);
  const visible = [
    ...names.slice(0, SHOWN),
    ...(names.length > SHOWN ? [`and ${names.length - SHOWN} more`] : []),
  ].join(', ');
  const errorMessage = `There is no space '${wanted}' on Octopus instance '${client.instance.name}'`;
  const hint = visible
    ? `This credential sees: ${visible}.`
    : 'This credential sees no space at all: give its user access to one.';
  return withDetails(
    new NotFoundError(
      `${errorMessage}, or this credential may not see it. ${hint}`,
    ),
    { status: 404, errorMessage, errors: [] },
  );
}
