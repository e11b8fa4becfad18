import { ProjectTarget } from './ProjectTarget';

/** `<instance>/<spaceId>`: what is kept for a whole space. */
export function spaceKey({
  instance,
  space,
}: Pick<ProjectTarget, 'instance' | 'space'>): string {
  return `${instance.name}/${space.id}`;
}
