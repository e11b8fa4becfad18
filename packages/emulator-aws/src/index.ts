/**
 * A stand-in of AWS, as far as an EKS cluster needs it.
 *
 * @packageDocumentation
 */
export { typicalDurations } from './clock/durations';
export type { Durations } from './clock/durations';
export { createAwsSandbox, serveAwsSandbox } from './createAwsSandbox';
export type { AwsSandbox } from './createAwsSandbox';
export type { AwsFault, AwsFaultEffect } from './faults/awsFault';
export type { AwsSandboxOptions } from './options';
export type { AwsPrincipal } from './principal';
export type { ServedSandbox } from '@octopus-backstage/emulator-core';
