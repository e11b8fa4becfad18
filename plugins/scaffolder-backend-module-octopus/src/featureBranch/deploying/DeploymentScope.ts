import { NamespaceDeployInput } from '../context/inputs';
import { BranchTenant } from '../context/tenant';
import { OpenNamespace } from '../namespaces/openNamespace';
import { Stack } from '../projects/findStack';
import { EnvironmentResource, ProjectResource } from '../resources/projects';

/** What is deployed, from where and to where. */
export interface DeploymentScope
  extends Pick<
    NamespaceDeployInput,
    'variables' | 'user' | 'deadline' | 'wait' | 'authorize'
  > {
  service: ProjectResource;
  stack: Stack;
  /** The environment to copy. */
  source: EnvironmentResource;
  /** The environment that holds all feature branches. */
  target: EnvironmentResource;
  environments: EnvironmentResource[];
  namespace: OpenNamespace;
  /** Whom it is deployed for; nobody in particular when left out. */
  tenant?: BranchTenant;
  /** The comments of each deployment to the namespace. */
  comments: string;
}
