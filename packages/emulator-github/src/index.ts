/**
 * A stand-in of GitHub: its REST API, and git over HTTP.
 *
 * @packageDocumentation
 */
export { createGitHubSandbox } from './createGitHubSandbox';
export type { GitHubSandbox } from './createGitHubSandbox';
export { githubSandboxHandlers } from './handlers';
export { secondaryLimitMessage } from './limits/refusals';
export type { GitHubSandboxOptions } from './options';
export type { Runner, RunValues, WorkflowJob } from './runs/Runner';
export { serveGitHubSandbox } from './serve';
export type { Push as GitHubPush } from './server/GitHubContext';
export { githubSandboxTokens } from './tokens/classicTokens';
export type {
  Exchange,
  FaultEffect,
  FaultRule,
  RequestCounts,
  ServedSandbox,
} from '@octopus-backstage/emulator-core';
