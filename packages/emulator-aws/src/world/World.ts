import { SandboxClock } from '@octopus-backstage/emulator-core';
import { Durations, typicalDurations } from '../clock/durations';
import { AwsFaults } from '../faults/AwsFaults';
import { AwsSandboxOptions } from '../options';
import { AwsPrincipal, awsSandboxPrincipal } from '../principal';
import { Iam } from './Iam';
import { Region } from './Region';
import { partitionOf } from './partitions';

/** All that the stand-in knows: one account, its roles, and its regions. */
export class World {
  readonly account = awsSandboxPrincipal.account;
  readonly clock: SandboxClock;
  readonly durations: Durations;
  readonly faults: AwsFaults;
  iam: Iam;
  private byName = new Map<string, Region>();

  constructor(readonly options: AwsSandboxOptions) {
    this.clock = new SandboxClock(options.speed, options.now);
    this.durations = { ...typicalDurations, ...options.durations };
    this.faults = new AwsFaults(options.faults);
    this.iam = new Iam(this.clock, this.durations);
  }

  /**
   * Everyone who may ask, as seen from a region: whoever is named as of the
   * partition `aws` is in every partition, though an account is in one only.
   */
  principals(region: string): readonly AwsPrincipal[] {
    const prefix = `arn:${partitionOf(region).id}:`;
    return [awsSandboxPrincipal, ...(this.options.principals ?? [])].map(
      principal => ({
        ...principal,
        arn: principal.arn.replace(/^arn:aws:/, prefix),
      }),
    );
  }

  region(name: string): Region {
    let region = this.byName.get(name);
    if (!region) {
      region = new Region(
        name,
        this.principals(name)[0],
        this.options.clusters?.[name] ?? [],
      );
      this.byName.set(name, region);
    }
    return region;
  }

  /** Every region that was spoken to so far. */
  regions(): Region[] {
    Object.keys(this.options.clusters ?? {}).forEach(name => this.region(name));
    return [...this.byName.values()];
  }

  /** Back to the first state. */
  reset(): void {
    this.clock.reset();
    this.faults.reset();
    this.byName = new Map();
    this.iam = new Iam(this.clock, this.durations);
  }
}
