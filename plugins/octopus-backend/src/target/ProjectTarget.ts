import { ProjectResource } from '../resources/projects';
import { Marks } from '../following/Marks';
import { Ahead } from './Ahead';
import { OctopusReader } from './createReader';
import { KnownSpace } from './openSpace';

/** A space and a reader for it. */
export interface SpaceTarget {
  instance: { name: string; baseUrl: string };
  space: KnownSpace;
  read: OctopusReader;
  /** What was known without reading it when it was opened. */
  marks?: Marks;
}

/** The project of an entity. A route must not touch any other. */
export interface ProjectTarget extends SpaceTarget {
  /** Returns the space with its name; costs one request at most. */
  nameSpace(): Promise<KnownSpace>;
  project: ProjectResource;
  /** `<instance>/<spaceId>/<projectId>` */
  key: string;
  /** How many requests to Octopus it took to find the project. */
  cost: number;
  /** What was requested of it meanwhile. */
  ahead?: Ahead;
}

/** The cache scope of a space: `<instance>/<spaceId>`. */
export function spaceKey({
  instance,
  space,
}: Pick<SpaceTarget, 'instance' | 'space'>): string {
  return `${instance.name}/${space.id}`;
}
