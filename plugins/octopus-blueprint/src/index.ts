/**
 * The EKS reference architecture as data, the engine that reconciles an Octopus
 * space with a blueprint, and the Kubernetes objects of the cluster.
 *
 * @packageDocumentation
 */
export * from './blueprint';
export * from './engine';
export * from './manifests';
