import { controlsOf, SandboxControls } from '@octopus-backstage/emulator-core';
import { GitHubApp } from './apps/GitHubApp';
import { GitHubSandboxOptions } from './options';
import { Repository } from './repositories/repository';
import { createApp } from './server/app';
import { GitHubContext, Push } from './server/GitHubContext';
import { GitHubServer } from './server/GitHubServer';
import { githubSandboxTokens } from './tokens/classicTokens';

/** A stand-in for GitHub: its REST API, and git over HTTP, at one address. */
export interface GitHubSandbox extends SandboxControls {
  /** Called for each branch or tag that a push changed. Returns how to stop. */
  onPush(listener: (push: Push) => void): () => void;
  /**
   * What a secret says, which the API never answers; `undefined` where there is
   * none. Names are compared without regard to case.
   */
  secret(
    owner: string,
    repo: string,
    name: string,
  ): Promise<string | undefined>;
  /** The bare repository, for tests to look at. */
  gitDir(owner: string, repo: string): string;
  /** Removes the repositories from the disk; also done when the process ends. */
  close(): void;
  /** The App that is installed on `octopub`, private key included. */
  readonly app: GitHubApp;
  /** The token that may do all: `tokens.full`. */
  readonly token: typeof githubSandboxTokens.full;
  readonly tokens: typeof githubSandboxTokens;
}

/**
 * Not imitated: GraphQL, webhooks, pull requests, teams, API versions other
 * than 2022-11-28, OAuth. Their routes answer as ones that GitHub does not have.
 */
export function createGitHubSandbox(
  options: GitHubSandboxOptions = {},
): GitHubSandbox {
  const ctx = new GitHubContext(options);
  const server = new GitHubServer(ctx, createApp(ctx), options);
  const existing = (owner: string, repo: string): Repository => {
    const repository = ctx.repositories.find(owner, repo);
    if (!repository) {
      throw new Error(`The sandbox has no repository ${owner}/${repo}.`);
    }
    return repository;
  };
  return {
    ...controlsOf(server),
    onPush: listener => {
      ctx.pushListeners.add(listener);
      return () => ctx.pushListeners.delete(listener);
    },
    secret: async (owner, repo, name) => {
      const { secrets } = existing(owner, repo);
      const sealed = secrets.get(name.toUpperCase());
      return sealed && ctx.secrets.open(sealed.value);
    },
    gitDir: (owner, repo) => existing(owner, repo).git.dir,
    close: () => ctx.git.close(),
    app: ctx.app,
    token: githubSandboxTokens.full,
    tokens: githubSandboxTokens,
  };
}
