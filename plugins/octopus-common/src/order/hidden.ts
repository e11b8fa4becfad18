/**
 * A release in a progression, reduced to what tells where it has been. Source:
 * definition `ReleaseProgressionResource` of Octopus's OpenAPI document.
 *
 * @public
 */
export interface OctopusReleaseProgress {
  /** By id of the environment. */
  Deployments: Record<string, { State: string; TenantId?: string | null }[]>;
  NextDeployments: string[];
}

/**
 * Whether an earlier success of the release in an environment is hidden: of
 * several deployments of a release to an environment, a progression shows only
 * the one that was asked for last, of each tenant. When that has not succeeded,
 * and yet the environment is not among the next ones, an earlier one has
 * (octopus-api.md §6.10); of a tenant the next ones do not tell, so one may have.
 * Behind a success, too, an earlier request may run later. Nothing in a
 * progression tells, so the deployments have to be listed.
 *
 * @public
 */
export function mayHideSuccess(
  { Deployments, NextDeployments }: OctopusReleaseProgress,
  environmentId: string,
): boolean {
  const shown = Deployments[environmentId] ?? [];
  const isNext = NextDeployments.includes(environmentId);
  const succeeded = shown
    .filter(({ State }) => State === 'Success')
    .map(({ TenantId }) => TenantId ?? null);
  return shown.some(
    ({ TenantId }) =>
      !succeeded.includes(TenantId ?? null) && (TenantId ? true : !isNext),
  );
}
