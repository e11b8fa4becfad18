import { Hono } from 'hono';
import { Outcome } from '../../octopus/app/OctopusServer';
import { RouteTable } from '../../octopus/app/RouteTable';
import { forever, waitFor } from '../../octopus/app/waiting';
import { FaultInjector } from '../../octopus/faults/FaultInjector';
import { Exchange, toExchange } from '../../octopus/traffic/exchange';
import { RequestCounter } from '../../octopus/traffic/RequestCounter';
import { archiveAnswer } from '../contents/archiveAnswer';
import { gitAnswer, GitPath, gitPath } from '../git/gitAnswer';
import { GitHubSandboxOptions } from '../options';
import { webAnswer } from '../web/webAnswer';
import { ApiGate } from './ApiGate';
import { apiPath } from './apiPath';
import { controlAnswer } from './controlAnswer';
import { GitHubEnv } from './env';
import { faultAnswer } from './faultAnswer';
import { GitHubContext } from './GitHubContext';

/** What happens around the routes: faults, latency, records, and the choice between the API and git. */
export class GitHubServer {
  readonly counter = new RequestCounter();
  readonly faults: FaultInjector;
  private readonly routes: RouteTable;
  private readonly gate: ApiGate;
  private readonly listeners = new Set<(exchange: Exchange) => void>();

  constructor(
    readonly ctx: GitHubContext,
    app: Hono<GitHubEnv>,
    private readonly options: GitHubSandboxOptions,
  ) {
    this.faults = new FaultInjector(
      options.faults ?? [],
      options.random ?? Math.random,
    );
    this.routes = new RouteTable(app as Hono<any>);
    this.gate = new ApiGate(ctx, app);
  }

  onExchange(listener: (exchange: Exchange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async reset(): Promise<void> {
    await this.ctx.reset();
    this.counter.clear();
    this.faults.reset();
    this.gate.reset();
  }

  async handle(request: Request): Promise<Outcome> {
    const { pathname } = new URL(request.url);
    const git = gitPath(pathname);
    const aside = git ? undefined : await this.answerAside(request);
    if (aside) {
      return aside;
    }
    const { path } = apiPath(pathname);
    const template = git
      ? `/{owner}/{repo}/${git.service}`
      : this.routes.template(request.method, path);
    this.counter.count(request.method, template ?? '(no such route)');
    const fault = this.faults.next({ method: request.method, path, template });
    if (this.options.latencyMs) {
      await waitFor(this.options.latencyMs, request.signal);
    }
    if (fault?.type === 'reset') {
      return 'reset';
    }
    if (fault?.type === 'hang') {
      return forever(request.signal);
    }
    const copy = this.listeners.size && !git ? request.clone() : undefined;
    const response =
      fault?.type === 'error'
        ? faultAnswer(fault)
        : await this.answer(request, git);
    if (copy) {
      const exchange = await toExchange(copy, response.clone());
      this.listeners.forEach(listener => listener(exchange));
    }
    if (fault?.type === 'lostAnswer') {
      return fault.by === 'reset' ? 'reset' : forever(request.signal);
    }
    return response;
  }

  /** What is neither the API nor git. */
  private async answerAside(request: Request): Promise<Response | undefined> {
    return (
      (await controlAnswer(this, request)) ??
      (await archiveAnswer(this.ctx, request)) ??
      webAnswer(this.ctx, request)
    );
  }

  private answer(request: Request, git?: GitPath): Promise<Response> {
    return git ? gitAnswer(this.ctx, request, git) : this.gate.answer(request);
  }
}
