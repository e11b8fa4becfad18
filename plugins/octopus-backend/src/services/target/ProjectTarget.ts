import { ProjectResource } from '../../resources/projects';
import { OctopusReader } from './createReader';
import { KnownSpace } from './openSpace';

/** A space that the portal reads. */
export interface SpaceTarget {
  instance: { name: string; baseUrl: string };
  space: KnownSpace;
  read: OctopusReader;
}

/** The project of an entity, which is all that a route may touch. */
export interface ProjectTarget extends SpaceTarget {
  /** The space with its name, for a request at most. */
  nameSpace(): Promise<KnownSpace>;
  project: ProjectResource;
  /** `<instance>/<spaceId>/<projectId>` */
  key: string;
  /** How many requests to Octopus it took to find it. */
  cost: number;
}
