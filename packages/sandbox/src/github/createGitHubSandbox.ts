import { Outcome } from '../octopus/app/OctopusServer';
import { FaultRule } from '../octopus/faults/faultRule';
import { Exchange } from '../octopus/traffic/exchange';
import { RequestCounts } from '../octopus/traffic/RequestCounter';
import { GitHubApp } from './apps/GitHubApp';
import { GitHubSandboxOptions } from './options';
import { Repository } from './repositories/repository';
import { createApp } from './server/app';
import { GitHubContext, Push } from './server/GitHubContext';
import { GitHubServer } from './server/GitHubServer';
import { githubSandboxTokens } from './tokens/classicTokens';

/** A stand-in for GitHub: its REST API, and git over HTTP, at one address. */
export interface GitHubSandbox {
  /**
   * Answers a request. Rejects with a `TypeError`, as `fetch` does, when a
   * fault breaks the connection, and with the signal's reason when it aborts.
   */
  fetch(request: Request): Promise<Response>;
  /** The same, with a broken connection as a value. */
  handle(request: Request): Promise<Outcome>;
  /** Back to the first state: no repositories, no counts, no limits used. */
  reset(): Promise<void>;
  /** Requests so far, git's included, without those to `/__sandbox`. */
  requests(): RequestCounts;
  clearRequests(): void;
  /** Called with each exchange with the API, once its answer is made. Returns how to stop. */
  onExchange(listener: (exchange: Exchange) => void): () => void;
  /** Called for each branch or tag that a push changed. Returns how to stop. */
  onPush(listener: (push: Push) => void): () => void;
  addFault(rule: FaultRule): void;
  clearFaults(): void;
  faults(): FaultRule[];
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
    handle: request => server.handle(request),
    fetch: async request => {
      const outcome = await server.handle(request);
      if (outcome === 'reset') {
        throw new TypeError('fetch failed', {
          cause: Object.assign(new Error('read ECONNRESET'), {
            code: 'ECONNRESET',
          }),
        });
      }
      return outcome;
    },
    reset: () => server.reset(),
    requests: () => server.counter.read(),
    clearRequests: () => server.counter.clear(),
    onExchange: listener => server.onExchange(listener),
    onPush: listener => {
      ctx.pushListeners.add(listener);
      return () => ctx.pushListeners.delete(listener);
    },
    addFault: rule => server.faults.add(rule),
    clearFaults: () => server.faults.clear(),
    faults: () => server.faults.rules(),
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
