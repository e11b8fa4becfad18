import { Hono } from 'hono';
import {
  FramedServer,
  Outcome,
  RouteTable,
  ServerFrame,
} from '@octopus-backstage/emulator-core';
import { SandboxContext } from '../context';
import { ControlledOctopus, controlAnswer } from '../control/controlAnswer';
import { publishPackage } from '../execution/packages/publishPackage';
import { failStep, StepFault } from '../execution/tasks/stepFaults';
import { faultAnswer } from '../faults/faultAnswer';
import { routeKey } from '../faults/routeKey';
import { RateLimiter } from '../limits/RateLimiter';
import { OctopusSandboxOptions } from '../options';
import { portalAnswer } from '../portal/portalAnswer';
import { populate } from './populate';
import { StoreSnapshot } from '../store/Store';
import { SandboxEnv } from './env';
import { Gate } from './Gate';

const DEFAULT_RATE_LIMIT = { requestsPerMinute: 200, burstLimit: 200 };

/** The routes with what happens around them: the frame, credentials and rate limits. */
export class OctopusServer implements FramedServer, ControlledOctopus {
  readonly frame: ServerFrame;
  private readonly limiter?: RateLimiter;
  private readonly routes: RouteTable;
  private readonly gate: Gate;
  private firstState?: Promise<StoreSnapshot>;

  constructor(
    private readonly ctx: SandboxContext,
    private readonly app: Hono<SandboxEnv>,
    private readonly options: OctopusSandboxOptions,
  ) {
    this.frame = new ServerFrame({ ...options, routeKey }, faultAnswer);
    this.routes = new RouteTable(app);
    if (options.rateLimit !== false) {
      this.limiter = new RateLimiter(
        options.rateLimit ?? DEFAULT_RATE_LIMIT,
        () => ctx.now(),
      );
    }
    this.gate = new Gate(ctx, app, this.routes, this.limiter);
  }

  async reset(): Promise<void> {
    this.ctx.store.restore(await this.ready());
    this.frame.reset();
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
    return this.frame.pass({ request, path, template }, () =>
      this.gate.answer({ request, path, template }),
    );
  }

  private ready(): Promise<StoreSnapshot> {
    this.firstState ??= populate(this.ctx, this.app, {
      seed: this.options.seed ?? true,
    }).then(() => this.ctx.store.snapshot());
    return this.firstState;
  }
}
