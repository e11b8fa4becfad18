/**
 * A file of a task, reduced to the fields in use. Source:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/artifacts.md.
 */
export interface ArtifactResource {
  Id: string;
  Filename: string;
  Source?: string | null;
  ServerTaskId: string;
  Created: string;
}
