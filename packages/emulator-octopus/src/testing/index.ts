/**
 * For tests that run against the stand-in.
 *
 * @packageDocumentation
 */
export { comeFirst } from './comeFirst';
export { exampleImage, examplePackages } from './examplePackages';
export { exampleSteps } from './exampleSteps';
export * from './parts';
export { random } from './random';
export { setUpOctopus } from './setUpOctopus';
export type { OctopusTestOptions, TestOctopus } from './setUpOctopus';
