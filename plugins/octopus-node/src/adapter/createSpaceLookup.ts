import type { OctopusClient, OctopusRequestOptions } from '../types';

/** Finds the id of a space by id, name or slug, and remembers what it found. */
export function createSpaceLookup(
  client: OctopusClient,
  options?: OctopusRequestOptions,
): (idNameOrSlug: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return idNameOrSlug => {
    const id =
      known.get(idNameOrSlug) ??
      client
        .resolveSpace(idNameOrSlug, options)
        .then(space => space.Id)
        .catch(error => {
          known.delete(idNameOrSlug);
          throw error;
        });
    known.set(idNameOrSlug, id);
    return id;
  };
}
