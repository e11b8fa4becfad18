/**
 * The resource type of permissions to deploy and to run runbooks: an entity in
 * an environment.
 *
 * @public
 */
export const RESOURCE_TYPE_OCTOPUS_ENVIRONMENT = 'octopus-environment';

const separator = '?environment=';

/**
 * An entity reference and the name of an environment.
 *
 * @public
 */
export interface OctopusEnvironmentRef {
  entityRef: string;
  environment: string;
}

/**
 * Formats a resource reference, such as
 * `component:default/shop?environment=Test`.
 *
 * @public
 */
export function formatOctopusEnvironmentRef({
  entityRef,
  environment,
}: OctopusEnvironmentRef): string {
  return `${entityRef}${separator}${encodeURIComponent(environment)}`;
}

/**
 * Parses a resource reference; undefined when it is not one.
 *
 * @public
 */
export function parseOctopusEnvironmentRef(
  ref: string,
): OctopusEnvironmentRef | undefined {
  const [entityRef, environment] = ref.split(separator);
  if (!environment) {
    return undefined;
  }
  try {
    return { entityRef, environment: decodeURIComponent(environment) };
  } catch {
    return undefined;
  }
}
