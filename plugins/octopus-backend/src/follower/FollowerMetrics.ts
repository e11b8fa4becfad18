import { MetricsService } from '@backstage/backend-plugin-api/alpha';

/** What came of one look at a space. */
interface LookFigures {
  space: string;
  /** Milliseconds since 1970. */
  followedAt: number;
  /** How many projects have changed. */
  changes: number;
  /** How many changed projects are still to be read. */
  waiting: number;
}

/** Reports how fresh the read model is, and what that takes. */
export class FollowerMetrics {
  private readonly last = new Map<string, LookFigures>();
  private readonly changes;
  private readonly looks;

  constructor(
    metrics: Pick<MetricsService, 'createCounter' | 'createObservableGauge'>,
  ) {
    this.looks = metrics.createCounter('octopus.follower.looks', {
      description: 'Looks at what has changed in a space of Octopus',
    });
    this.changes = metrics.createCounter('octopus.follower.changes', {
      description: 'Projects of Octopus found to have changed',
    });
    metrics
      .createObservableGauge('octopus.follower.age', {
        description: 'Time since a space of Octopus was last looked at',
        unit: 's',
      })
      .addCallback(result => {
        this.last.forEach(({ space, followedAt }) =>
          result.observe((Date.now() - followedAt) / 1000, { space }),
        );
      });
    metrics
      .createObservableGauge('octopus.follower.waiting', {
        description: 'Changed projects of a space that are still to be read',
      })
      .addCallback(result => {
        this.last.forEach(({ space, waiting }) =>
          result.observe(waiting, { space }),
        );
      });
  }

  looked(figures: LookFigures): void {
    const { space, changes } = figures;
    this.last.set(space, figures);
    this.looks.add(1, { space });
    this.changes.add(changes, { space });
  }

  /** Another replica follows from now on. */
  forgetAll(): void {
    this.last.clear();
  }
}
