/**
 * The EKS reference architecture as data, the engine that brings an Octopus
 * space to a blueprint, and the objects that go on the cluster.
 *
 * @packageDocumentation
 */
export * from './blueprint';
export * from './engine';
export * from './manifests';
