import { ProjectResource } from '../../resources/projects';
import { OctopusReader } from './createReader';
import { KnownSpace } from './openSpace';

/** The project of an entity, which is all that a route may touch. */
export interface ProjectTarget {
  instance: { name: string; baseUrl: string };
  space: KnownSpace;
  /** The space with its name, for a request at most. */
  nameSpace(): Promise<KnownSpace>;
  project: ProjectResource;
  /** `<instance>/<spaceId>/<projectId>` */
  key: string;
  /** How many requests to Octopus it took to find it. */
  cost: number;
  read: OctopusReader;
}
