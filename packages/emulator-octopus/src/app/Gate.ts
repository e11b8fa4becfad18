import { Hono } from 'hono';
import { authenticate } from '../auth/authenticate';
import { authorise } from '../auth/authorise';
import { User } from '../auth/users';
import { SandboxContext } from '../context';
import { OctopusError, octopusError } from '../http/errors';
import { RateLimiter } from '../limits/RateLimiter';
import { SandboxEnv } from './env';
import { versionRefusal } from './versionGate';
import { RouteTable } from '@octopus-backstage/emulator-core';

/** What a request is, once its path is known. */
export interface Asked {
  request: Request;
  /** With its fixed parts in the case of the routes. */
  path: string;
  template?: string;
}

/** What every request passes on its way to the routes: rate limit, credentials, permission, version. */
export class Gate {
  constructor(
    private readonly ctx: SandboxContext,
    private readonly app: Hono<SandboxEnv>,
    private readonly routes: RouteTable,
    private readonly limiter: RateLimiter | undefined,
  ) {}

  async answer(asked: Asked): Promise<Response> {
    const user = this.identify(asked.request);
    const known = user instanceof OctopusError ? undefined : user;
    const limit = this.limiter?.take(known?.Id ?? 'nobody');
    try {
      if (limit && !limit.allowed) {
        throw octopusError(429, 'Too many requests.');
      }
      if (user instanceof OctopusError) {
        throw user;
      }
      authorise(this.routes, user, {
        ...asked,
        method: asked.request.method,
        lacking: this.ctx.settings.lacking ?? [],
      });
      const refusal = versionRefusal(
        this.ctx.settings.version,
        asked.template ?? '',
      );
      if (refusal) {
        throw refusal;
      }
      return withHeaders(
        await this.app.fetch(withPath(asked), { user }),
        limit?.headers,
      );
    } catch (error) {
      if (error instanceof OctopusError) {
        return withHeaders(
          Response.json(error.body, { status: error.status }),
          limit?.headers,
        );
      }
      throw error;
    }
  }

  private identify(request: Request): User | OctopusError | undefined {
    try {
      return authenticate(this.ctx, request);
    } catch (error) {
      if (error instanceof OctopusError) {
        return error;
      }
      throw error;
    }
  }
}

/** The request with its path as the routes are written. */
export function withPath({
  request,
  path,
}: Pick<Asked, 'request' | 'path'>): Request {
  const url = new URL(request.url);
  if (url.pathname === path) {
    return request;
  }
  url.pathname = path;
  return new Request(url, request);
}

function withHeaders(
  response: Response,
  headers: Record<string, string> = {},
): Response {
  const copy = new Response(response.body, response);
  Object.entries(headers).forEach(([name, value]) =>
    copy.headers.set(name, value),
  );
  return copy;
}
