/**
 * For the tests of packages that work with this stand-in.
 *
 * @packageDocumentation
 */
export { kubernetesClient } from './kubernetesClient';
export { deployment, deployments, service } from './objects';
