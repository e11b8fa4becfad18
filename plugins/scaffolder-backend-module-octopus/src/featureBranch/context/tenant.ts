import { ProjectResource } from '../resources/projects';

/** The tenant that a feature branch is deployed for. */
export interface BranchTenant {
  id: string;
  name: string;
  /** Its id for a project that is for tenants, undefined for one that is not. */
  idFor(project: ProjectResource): string | undefined;
}
