import { Hono } from 'hono';
import {
  FramedServer,
  Outcome,
  RouteTable,
  ServerFrame,
} from '@octopus-backstage/emulator-core';
import { SandboxContext } from '../context';
import { ControlledOctopus, controlAnswer } from '../control/controlAnswer';
import {
  PackageToPublish,
  publishPackage,
} from '../execution/packages/publishPackage';
import { recordChange } from '../events/recordChange';
import { failStep, StepFault } from '../execution/tasks/stepFaults';
import { faultAnswer } from '../faults/faultAnswer';
import { routeKey } from '../faults/routeKey';
import { RateLimiter } from '../limits/RateLimiter';
import { OctopusSandboxOptions } from '../options';
import { portalAnswer } from '../portal/portalAnswer';
import { populate } from './populate';
import { runSeed } from '../seeding/runSeed';
import { deliverWebhooks } from '../subscriptions/deliverWebhooks';
import { settle } from '../execution/tasks/settle';
import { StoreSnapshot } from '../store/Store';
import { SandboxEnv } from './env';
import { Gate, withPath } from './Gate';

const DEFAULT_RATE_LIMIT = { requestsPerMinute: 200, burstLimit: 200 };

/** The routes with what happens around them: the frame, credentials and rate limits. */
export class OctopusServer implements FramedServer, ControlledOctopus {
  readonly frame: ServerFrame;
  private readonly limiter?: RateLimiter;
  private readonly routes: RouteTable;
  private readonly gate: Gate;
  /** Of one delivery after the other. */
  private delivery: Promise<number> = Promise.resolve(0);
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

  reset(): Promise<void> {
    return this.restart({ isReusingIds: true });
  }

  resetWithNewIds(): Promise<void> {
    return this.restart({ isReusingIds: false });
  }

  private async restart(options: { isReusingIds: boolean }): Promise<void> {
    this.ctx.store.restore(await this.ready(), options);
    this.frame.reset();
    this.limiter?.reset();
  }

  /** Makes a step of a deployment or run fail the next time. */
  async failStep(fault: StepFault): Promise<void> {
    await this.ready();
    failStep(this.ctx, fault);
  }

  /** Publishes a version of a package for external feeds. */
  async publishPackage(item: PackageToPublish): Promise<void> {
    await this.ready();
    publishPackage(this.ctx, item);
  }

  /** Tells webhooks what happened since the last time; says how many events they took. */
  async deliverWebhooks(signal?: AbortSignal): Promise<number> {
    await this.ready();
    settle(this.ctx);
    const turn = this.delivery.then(() => deliverWebhooks(this.ctx, signal));
    this.delivery = turn.catch(() => 0);
    return turn;
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
    this.firstState ??= this.begin();
    return this.firstState;
  }

  private async begin(): Promise<StoreSnapshot> {
    const { spaces = ['Default', 'Platform'], packages = [] } = this.options;
    populate(this.ctx, { spaces, packages });
    this.ctx.store.onChange(change => recordChange(this.ctx, change));
    if (this.options.seed) {
      await runSeed(this.ctx, this.options.seed, async (request, user) => {
        const path = this.routes.canonical(new URL(request.url).pathname);
        return this.app.fetch(withPath({ request, path }), { user });
      });
    }
    return this.ctx.store.snapshot();
  }
}
