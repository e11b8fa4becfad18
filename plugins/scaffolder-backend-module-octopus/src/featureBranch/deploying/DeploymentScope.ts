import { FeatureBranchInput } from '../FeatureBranchInput';
import { OpenNamespace } from '../namespaces/openNamespace';
import { Stack } from '../projects/findStack';
import { EnvironmentResource, ProjectResource } from '../resources/projects';

/** What is deployed, from where and to where. */
export interface DeploymentScope
  extends Pick<FeatureBranchInput, 'variables' | 'user' | 'deadline' | 'wait'> {
  service: ProjectResource;
  stack: Stack;
  /** The environment that is copied. */
  source: EnvironmentResource;
  /** The one of feature branches. */
  target: EnvironmentResource;
  environments: EnvironmentResource[];
  namespace: OpenNamespace;
  /** What is written beside each deployment into the namespace. */
  comments: string;
}
