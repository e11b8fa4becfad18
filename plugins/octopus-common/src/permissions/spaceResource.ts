/**
 * The resource type of the permission to see what a space has: a space of an
 * Octopus server.
 *
 * @public
 */
export const RESOURCE_TYPE_OCTOPUS_SPACE = 'octopus-space';

/**
 * A space, by its server, its id and its name.
 *
 * @public
 */
export interface OctopusSpaceRef {
  /** As in `octopus.instances` of the configuration. */
  instance: string;
  id: string;
  name: string;
}

/**
 * Formats a resource reference, such as `acme/Spaces-1?name=Platform`. It has
 * the name, because that is what people write into a policy, and no request to
 * Octopus is needed to apply a rule.
 *
 * @public
 */
export function formatOctopusSpaceRef({
  instance,
  id,
  name,
}: OctopusSpaceRef): string {
  return `${[instance, id]
    .map(encodeURIComponent)
    .join('/')}?name=${encodeURIComponent(name)}`;
}

/**
 * Parses a resource reference; undefined when it is not one.
 *
 * @public
 */
export function parseOctopusSpaceRef(ref: string): OctopusSpaceRef | undefined {
  const [, ...parts] = /^([^/?]+)\/([^/?]+)\?name=([^/?]+)$/.exec(ref) ?? [];
  if (parts.length === 0) {
    return undefined;
  }
  try {
    const [instance, id, name] = parts.map(decodeURIComponent);
    return { instance, id, name };
  } catch {
    return undefined;
  }
}
