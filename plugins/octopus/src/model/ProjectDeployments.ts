import { OctopusProjectView } from '@octopus-backstage/plugin-octopus-common';

/** What is known of a project's deployments. */
export type ProjectDeployments = Pick<OctopusProjectView, 'releases'> &
  Partial<Pick<OctopusProjectView, 'namespaceDeployments'>>;
