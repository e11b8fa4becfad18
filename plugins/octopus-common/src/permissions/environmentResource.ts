/** What a decision to deploy, or to run a runbook, is on: an entity in an environment. */
export const RESOURCE_TYPE_OCTOPUS_ENVIRONMENT = 'octopus-environment';

const separator = '?environment=';

/** An entity in an environment, by name. */
export interface OctopusEnvironmentRef {
  entityRef: string;
  environment: string;
}

/** The reference of such a resource, such as `component:default/shop?environment=Test`. */
export function formatOctopusEnvironmentRef({
  entityRef,
  environment,
}: OctopusEnvironmentRef): string {
  return `${entityRef}${separator}${encodeURIComponent(environment)}`;
}

/** Reads such a reference; nothing when it is none. */
export function parseOctopusEnvironmentRef(
  ref: string,
): OctopusEnvironmentRef | undefined {
  const [entityRef, environment] = ref.split(separator);
  return environment
    ? { entityRef, environment: decodeURIComponent(environment) }
    : undefined;
}
