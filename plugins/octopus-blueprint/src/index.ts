/**
 * The EKS reference architecture as data, and the engine that brings an
 * Octopus space to a blueprint.
 *
 * @packageDocumentation
 */
export * from './blueprint';
export * from './engine';
