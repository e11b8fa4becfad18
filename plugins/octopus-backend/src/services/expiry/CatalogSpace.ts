import { SpaceTarget } from '../target/ProjectTarget';

/** A space with projects that entities of the catalog are annotated with. */
export interface CatalogSpace extends SpaceTarget {
  /** Id or slug of a project, and the entity that names it. */
  projects: { wanted: string; entityRef: string }[];
}
