import { Hono } from 'hono';
import {
  FramedServer,
  Outcome,
  RouteTable,
  ServerFrame,
} from '@octopus-backstage/emulator-core';
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

/** The routes with what happens around them: the frame, and the choice between the API and git. */
export class GitHubServer implements FramedServer {
  readonly frame: ServerFrame;
  private readonly routes: RouteTable;
  private readonly gate: ApiGate;

  constructor(
    readonly ctx: GitHubContext,
    app: Hono<GitHubEnv>,
    options: GitHubSandboxOptions,
  ) {
    this.frame = new ServerFrame(options, faultAnswer);
    this.routes = new RouteTable(app as Hono<any>);
    this.gate = new ApiGate(ctx, app);
  }

  async reset(): Promise<void> {
    await this.ctx.reset();
    this.frame.reset();
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
    return this.frame.pass(
      { request, path, template },
      () => this.answer(request, git),
      !git,
    );
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
