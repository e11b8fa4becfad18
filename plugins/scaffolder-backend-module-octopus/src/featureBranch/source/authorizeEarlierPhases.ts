import { Authorize } from '../context/inputs';
import {
  EnvironmentResource,
  LifecycleResource,
  ProjectResource,
} from '../resources/projects';

/**
 * Makes sure that whoever runs the action may deploy the service to the
 * environments that a new release of the stack has to pass before feature
 * branches: that of each phase that is required. Where a phase has several,
 * `passEarlierPhases` asks once it knows to which of them Octopus lets it go.
 *
 * @throws NotAllowedError when they may not
 */
export async function authorizeEarlierPhases(
  { Phases }: LifecycleResource,
  options: {
    service: ProjectResource;
    target: EnvironmentResource;
    environments: EnvironmentResource[];
    authorize: Authorize;
  },
): Promise<void> {
  const { service, target, environments, authorize } = options;
  const phases = Phases.map(phase => ({
    ...phase,
    ids: [
      ...phase.OptionalDeploymentTargets,
      ...phase.AutomaticDeploymentTargets,
    ],
  }));
  const own = phases.findIndex(({ ids }) => ids.includes(target.Id));
  for (const { ids, IsOptionalPhase } of phases.slice(0, Math.max(own, 0))) {
    const environment =
      ids.length === 1 && environments.find(({ Id }) => Id === ids[0]);
    if (environment && !IsOptionalPhase) {
      await authorize(
        `'${service.Name}' in ${environment.Name}, which a copy has to pass before ${target.Name}`,
        async () => ({ environment: environment.Name, projects: [service] }),
      );
    }
  }
}
