import { Hono } from 'hono';
import { authenticate } from '../auth/authenticate';
import { onlyReads, permissionFor } from '../auth/permissions';
import { User } from '../auth/users';
import { SandboxContext } from '../context';
import { controlAnswer } from '../control/controlAnswer';
import { publishPackage } from '../execution/packages/publishPackage';
import { failStep, StepFault } from '../execution/tasks/stepFaults';
import { FaultEffect } from '../faults/faultRule';
import { FaultInjector } from '../faults/FaultInjector';
import { OctopusError, octopusError } from '../http/errors';
import { RateLimiter } from '../limits/RateLimiter';
import { OctopusSandboxOptions } from '../options';
import { populate } from './populate';
import { StoreSnapshot } from '../store/Store';
import { Exchange, toExchange } from '../traffic/exchange';
import { RequestCounter } from '../traffic/RequestCounter';
import { SandboxEnv } from './env';
import { RouteTable } from './RouteTable';

/** An answer, or a connection that broke before there was one. */
export type Outcome = Response | 'reset';

const DEFAULT_RATE_LIMIT = { requestsPerMinute: 200, burstLimit: 200 };

/** What happens around the routes: faults, latency, credentials, rate limits, records. */
export class OctopusServer {
  readonly counter = new RequestCounter();
  readonly faults: FaultInjector;
  private readonly limiter?: RateLimiter;
  private readonly routes: RouteTable;
  private readonly listeners = new Set<(exchange: Exchange) => void>();
  private firstState?: Promise<StoreSnapshot>;

  constructor(
    private readonly ctx: SandboxContext,
    private readonly app: Hono<SandboxEnv>,
    private readonly options: OctopusSandboxOptions,
  ) {
    this.faults = new FaultInjector(
      options.faults ?? [],
      options.random ?? Math.random,
    );
    this.routes = new RouteTable(app);
    if (options.rateLimit !== false) {
      this.limiter = new RateLimiter(
        options.rateLimit ?? DEFAULT_RATE_LIMIT,
        () => ctx.now(),
      );
    }
  }

  onExchange(listener: (exchange: Exchange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async reset(): Promise<void> {
    this.ctx.store.restore(await this.ready());
    this.ctx.wasReset();
    this.counter.clear();
    this.faults.reset();
    this.limiter?.reset();
  }

  /** Makes a step of a deployment or run fail the next time. */
  async failStep(fault: StepFault): Promise<void> {
    await this.ready();
    failStep(this.ctx, fault);
  }

  /** Pushes a version of an image to the registry that Docker feeds read. */
  async publishPackage(packageId: string, version: string): Promise<void> {
    await this.ready();
    publishPackage(this.ctx, packageId, version);
  }

  async handle(request: Request): Promise<Outcome> {
    await this.ready();
    const control = await controlAnswer(this, request);
    if (control) {
      return control;
    }
    const path = this.routes.canonical(new URL(request.url).pathname);
    const template = this.routes.template(request.method, path);
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
    const copy = this.listeners.size ? request.clone() : undefined;
    const response =
      fault?.type === 'error'
        ? faultAnswer(fault)
        : await this.answer(request, path, template);
    if (copy) {
      const exchange = await toExchange(copy, response.clone());
      this.listeners.forEach(listener => listener(exchange));
    }
    if (fault?.type === 'lostAnswer') {
      return fault.by === 'reset' ? 'reset' : forever(request.signal);
    }
    return response;
  }

  /** Credentials, rate limit, permission, and then the route itself. */
  private async answer(
    request: Request,
    path: string,
    template: string | undefined,
  ): Promise<Response> {
    let headers = {};
    try {
      const user = authenticate(this.ctx, request);
      if (this.limiter) {
        const decision = this.limiter.take(user?.Id ?? 'nobody');
        headers = decision.headers;
        if (!decision.allowed) {
          throw octopusError(429, 'Too many requests.');
        }
      }
      this.authorise(user, request.method, path, template);
      return withHeaders(
        await this.app.fetch(withPath(request, path), { user }),
        headers,
      );
    } catch (error) {
      if (error instanceof OctopusError) {
        return withHeaders(
          Response.json(error.body, { status: error.status }),
          headers,
        );
      }
      throw error;
    }
  }

  private authorise(
    user: User | undefined,
    method: string,
    path: string,
    template: string | undefined,
  ): void {
    if (!user && path !== '/api') {
      throw octopusError(
        401,
        'You must be logged in to request this resource. Please provide a valid API key.',
      );
    }
    if (!template && this.routes.hasPath(path)) {
      throw octopusError(
        405,
        `The requested resource does not support the HTTP method '${method}'.`,
      );
    }
    if (user?.readOnly && template && !onlyReads(method, template)) {
      throw octopusError(
        403,
        `You do not have permission to perform this action. Please contact your Octopus administrator. Missing permission: ${permissionFor(
          method,
          template,
        )}`,
      );
    }
  }

  private ready(): Promise<StoreSnapshot> {
    this.firstState ??= populate(this.ctx, this.app, {
      seed: this.options.seed ?? true,
    }).then(() => this.ctx.store.snapshot());
    return this.firstState;
  }
}

function withPath(request: Request, path: string): Request {
  const url = new URL(request.url);
  if (url.pathname === path) {
    return request;
  }
  url.pathname = path;
  return new Request(url, request);
}

function withHeaders(
  response: Response,
  headers: Record<string, string>,
): Response {
  const copy = new Response(response.body, response);
  Object.entries(headers).forEach(([name, value]) =>
    copy.headers.set(name, value),
  );
  return copy;
}

function faultAnswer(fault: FaultEffect & { type: 'error' }): Response {
  return Response.json(
    { ErrorMessage: fault.message ?? 'The sandbox was told to fail.' },
    {
      status: fault.status,
      headers:
        fault.retryAfterSeconds === undefined
          ? {}
          : { 'Retry-After': String(fault.retryAfterSeconds) },
    },
  );
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
  });
}

function forever(signal: AbortSignal): Promise<never> {
  return waitFor(2 ** 31 - 1, signal) as Promise<never>;
}
