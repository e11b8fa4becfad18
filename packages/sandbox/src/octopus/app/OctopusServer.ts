import { Hono } from 'hono';
import { SandboxContext } from '../context';
import { controlAnswer } from '../control/controlAnswer';
import { publishPackage } from '../execution/packages/publishPackage';
import { failStep, StepFault } from '../execution/tasks/stepFaults';
import { faultAnswer } from '../faults/faultAnswer';
import { FaultInjector } from '../faults/FaultInjector';
import { RateLimiter } from '../limits/RateLimiter';
import { OctopusSandboxOptions } from '../options';
import { portalAnswer } from '../portal/portalAnswer';
import { populate } from './populate';
import { StoreSnapshot } from '../store/Store';
import { Exchange, toExchange } from '../traffic/exchange';
import { RequestCounter } from '../traffic/RequestCounter';
import { SandboxEnv } from './env';
import { Gate } from './Gate';
import { RouteTable } from './RouteTable';
import { forever, waitFor } from './waiting';

/** An answer, or a connection that broke before there was one. */
export type Outcome = Response | 'reset';

const DEFAULT_RATE_LIMIT = { requestsPerMinute: 200, burstLimit: 200 };

/** What happens around the routes: faults, latency, credentials, rate limits, records. */
export class OctopusServer {
  readonly counter = new RequestCounter();
  readonly faults: FaultInjector;
  private readonly limiter?: RateLimiter;
  private readonly routes: RouteTable;
  private readonly gate: Gate;
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
    this.gate = new Gate(ctx, app, this.routes, this.limiter);
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
    const aside = (await controlAnswer(this, request)) ?? portalAnswer(request);
    if (aside) {
      return aside;
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
        : await this.gate.answer({ request, path, template });
    if (copy) {
      const exchange = await toExchange(copy, response.clone());
      this.listeners.forEach(listener => listener(exchange));
    }
    if (fault?.type === 'lostAnswer') {
      return fault.by === 'reset' ? 'reset' : forever(request.signal);
    }
    return response;
  }

  private ready(): Promise<StoreSnapshot> {
    this.firstState ??= populate(this.ctx, this.app, {
      seed: this.options.seed ?? true,
    }).then(() => this.ctx.store.snapshot());
    return this.firstState;
  }
}
