import {
  deploymentsTo,
  environmentState,
  OctopusRelease,
} from '@octopus-backstage/plugin-octopus-common';
import { ProjectDeployments } from './ProjectDeployments';

/**
 * Whether an environment is divided into namespaces, by what was ever deployed
 * to it: each feature branch has one of its own.
 */
export function takesNamespaces(
  project: ProjectDeployments,
  environmentId: string,
): boolean {
  return deploymentsTo(project, environmentId).some(
    ({ namespace }) => namespace,
  );
}

/** Whether something runs, or is on its way, in a namespace of an environment. */
export function hasNamespaces(
  project: ProjectDeployments,
  environmentId: string,
): boolean {
  return environmentState(project, environmentId).hasNamespaces;
}

/**
 * Finds the environments that a release may go to now: those that Octopus names,
 * and those where it has been and where it may go to one more namespace.
 */
export function environmentsFor(
  project: ProjectDeployments,
  release: Pick<OctopusRelease, 'deployments' | 'nextEnvironmentIds'>,
): string[] {
  const again = release.deployments
    .map(({ environmentId }) => environmentId)
    .filter(id => takesNamespaces(project, id));
  return [...new Set([...release.nextEnvironmentIds, ...again])];
}
