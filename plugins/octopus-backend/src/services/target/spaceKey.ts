import { SpaceTarget } from './ProjectTarget';

/** `<instance>/<spaceId>`: what is kept for a whole space. */
export function spaceKey({
  instance,
  space,
}: Pick<SpaceTarget, 'instance' | 'space'>): string {
  return `${instance.name}/${space.id}`;
}
