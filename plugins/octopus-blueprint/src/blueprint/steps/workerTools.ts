import { feedNames } from '../names';

/**
 * The container that steps with tools run in. Octopus maintains it, hosted
 * workers keep recent versions of it at hand, and it holds the AWS CLI, eksctl,
 * kubectl, Git, curl and Python 3. Tag and contents:
 * OctopusDeploy/WorkerTools:ubuntu.24.04/README.md at 1bba0d9.
 */
export const workerTools = {
  feed: feedNames.dockerHub,
  image: 'octopusdeploy/worker-tools:6.6.2-ubuntu.24.04',
};
