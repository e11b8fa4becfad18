import {
  ChannelResource,
  LifecycleResource,
  ProjectResource,
} from '../resources/projects';

/** The lifecycle that a channel's releases go through; none where it is not known, or there is none. */
export function lifecycleOf(
  { LifecycleId, Type }: ChannelResource,
  project: ProjectResource,
  lifecycles: LifecycleResource[] | undefined,
): LifecycleResource | undefined {
  return Type === 'EphemeralEnvironment'
    ? undefined
    : lifecycles?.find(({ Id }) => Id === (LifecycleId ?? project.LifecycleId));
}
