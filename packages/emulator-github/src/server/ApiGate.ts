import { Hono } from 'hono';
import { authenticate } from '../access/authenticate';
import { limitedAs, Viewer } from '../access/viewer';
import { GitHubError } from '../http/errors';
import { Links } from '../http/links';
import { withHeaders } from '../http/withHeaders';
import { ContentLimit } from '../limits/ContentLimit';
import { RateLimits } from '../limits/RateLimits';
import { rateLimitOverview } from '../limits/rateLimitOverview';
import {
  primaryLimitExceeded,
  secondaryLimitExceeded,
} from '../limits/refusals';
import { apiPath } from './apiPath';
import { GitHubEnv } from './env';
import { errorAnswer } from './errorAnswer';
import { GitHubContext } from './GitHubContext';

const CONTENT_PER_MINUTE = 80;

/** What every request to the API passes on its way to the routes: credentials and limits. */
export class ApiGate {
  private readonly limits: RateLimits;
  private readonly content?: ContentLimit;

  constructor(
    private readonly ctx: GitHubContext,
    private readonly app: Hono<GitHubEnv>,
  ) {
    const now = () => ctx.now();
    const { contentPerMinute = CONTENT_PER_MINUTE } = ctx.options;
    this.limits = new RateLimits(now);
    if (contentPerMinute !== false) {
      this.content = new ContentLimit(contentPerMinute, now);
    }
  }

  reset(): void {
    this.limits.reset();
    this.content?.reset();
  }

  async answer(request: Request): Promise<Response> {
    // Source: "User agent required" in GitHub's REST documentation.
    if (!request.headers.get('User-Agent')) {
      return new Response(
        'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.',
        { status: 403, headers: { 'Content-Type': 'text/html' } },
      );
    }
    let viewer: Viewer = { kind: 'anonymous' };
    try {
      viewer = authenticate(
        this.ctx,
        request.headers.get('Authorization') ?? undefined,
      );
      const response = await this.answerTo(viewer, request);
      return withHeaders(response, this.limits, viewer);
    } catch (error) {
      if (error instanceof GitHubError) {
        return withHeaders(errorAnswer(error), this.limits, viewer);
      }
      throw error;
    }
  }

  private async answerTo(viewer: Viewer, request: Request): Promise<Response> {
    const url = new URL(request.url);
    const { path, prefix } = apiPath(url.pathname);
    const links: Links = { web: url.origin, api: `${url.origin}${prefix}` };
    const who = limitedAs(viewer);
    // Source: operation `rate-limit/get`, which does not count itself.
    if (path === '/rate_limit') {
      return Response.json(
        rateLimitOverview(this.limits.read(who), who, this.ctx.now()),
      );
    }
    if (!this.limits.take(who)) {
      throw primaryLimitExceeded(viewer);
    }
    const wait =
      request.method === 'GET' || request.method === 'HEAD'
        ? undefined
        : this.content?.take(who ?? '');
    if (wait !== undefined) {
      throw secondaryLimitExceeded(wait);
    }
    url.pathname = path;
    const rewritten = prefix ? new Request(url, request) : request;
    return this.app.fetch(rewritten, { viewer, links });
  }
}
