/**
 * Stand-ins of the servers that Octopus for Backstage talks to.
 *
 * @packageDocumentation
 */
export { createOctopusSandbox } from './octopus/createOctopusSandbox';
export type { OctopusSandbox } from './octopus/createOctopusSandbox';
export { octopusSandboxHandlers } from './octopus/handlers';
export { serveOctopusSandbox } from './octopus/serve';
export type { ServedSandbox } from '@octopus-backstage/emulator-core';
export { octopusSandboxKeys } from './octopus/auth/keys';
export type { OctopusSandboxOptions } from './octopus/options';
export type { FaultEffect, FaultRule } from '@octopus-backstage/emulator-core';
export type { RateLimit } from './octopus/limits/RateLimiter';
export type { Exchange } from '@octopus-backstage/emulator-core';
export type { RequestCounts } from '@octopus-backstage/emulator-core';
export { createGitHubSandbox } from './github/createGitHubSandbox';
export type { GitHubSandbox } from './github/createGitHubSandbox';
export { githubSandboxHandlers } from './github/handlers';
export { serveGitHubSandbox } from './github/serve';
export { githubSandboxTokens } from './github/tokens/classicTokens';
export { secondaryLimitMessage } from './github/limits/refusals';
export type { GitHubSandboxOptions } from './github/options';
export type { Push as GitHubPush } from './github/server/GitHubContext';
export { createAwsSandbox, serveAwsSandbox } from './aws/createAwsSandbox';
export type { AwsSandbox } from './aws/createAwsSandbox';
export type { AwsSandboxOptions } from './aws/options';
export type { AwsFault, AwsFaultEffect } from './aws/faults/awsFault';
export type { AwsPrincipal } from './aws/principal';
export { typicalDurations } from './aws/clock/durations';
export type { Durations } from './aws/clock/durations';
export {
  createKubernetesSandbox,
  serveKubernetesSandbox,
} from './kubernetes/createKubernetesSandbox';
export type { KubernetesSandbox } from './kubernetes/createKubernetesSandbox';
export { checkObject as checkKubernetesObject } from './kubernetes/schema/checkObject';
