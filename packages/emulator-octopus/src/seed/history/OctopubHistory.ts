import { createHash } from 'crypto';
import {
  clusterEnvironments,
  INFRASTRUCTURE,
  Service,
  services,
  STACK,
} from '../objects/names';
import { changes } from './changes';
import { Historian } from './Historian';
import { People, Person } from './people';

/** Something that happened at a time. */
export interface Happening {
  /** Milliseconds since 1970. */
  at: number;
  happen(): void;
}

const WEEKEND = [0, 6];

/** The kinds of things that happened to Octopub. */
export class OctopubHistory {
  constructor(
    private readonly historian: Historian,
    private readonly people: People,
  ) {}

  /** The clusters are made, before everything else. */
  clusters(daysAgo: number): Happening {
    return {
      at: this.historian.ago(daysAgo),
      happen: () =>
        this.historian.run(
          INFRASTRUCTURE,
          'Create EKS Cluster',
          clusterEnvironments,
          this.people.operator,
        ),
    };
  }

  /** A build of the main branch: released, and deployed to Development. */
  mainline(service: Service, version: string, daysAgo: number): Happening {
    return {
      at: this.historian.ago(daysAgo, 10),
      happen: () => {
        const { build } = this.people;
        this.release(service, version, 'Mainline');
        this.historian.deploy(service.project, version, 'Development', build);
      },
    };
  }

  /** A release of all services together, deployed to Development. */
  stack(version: string, daysAgo: number): Happening {
    const { developer } = this.people;
    return {
      at: this.historian.ago(daysAgo, 120),
      happen: () => {
        this.historian.release(STACK, version, developer, {
          notes: 'All services as they run in Development',
        });
        this.historian.deploy(STACK, version, 'Development', developer);
      },
    };
  }

  /** The way of such a release to Production, on the next day. */
  promotion(version: string, daysAgo: number): Happening[] {
    const to = (
      environment: string,
      by: Person,
      days: number,
      minutes: number,
    ): Happening => ({
      at: this.historian.ago(days, minutes),
      happen: () => this.historian.deploy(STACK, version, environment, by),
    });
    return [
      to('Test', this.people.developer, daysAgo, 180),
      to('Production', this.people.operator, daysAgo - 1, 240),
    ];
  }

  /** A deployment of one service to Test, on its own. */
  toTest(service: Service, version: string, daysAgo: number): Happening {
    const { developer } = this.people;
    return {
      at: this.historian.ago(daysAgo, 300),
      happen: () =>
        this.historian.deploy(service.project, version, 'Test', developer),
    };
  }

  /** The same, and it fails. */
  failureInTest(service: Service, version: string, daysAgo: number): Happening {
    const { at, happen } = this.toTest(service, version, daysAgo);
    return {
      at,
      happen: () => {
        this.historian.failNext(
          service.project,
          'Smoke Test',
          'The service answered 500 instead of 200: relation "prices" does not exist',
        );
        happen();
      },
    };
  }

  /** A copy of Development in its own namespace, and then a branch build in it. */
  featureBranch(
    stackVersion: string,
    service: Service,
    version: string,
    daysAgo: number,
  ): Happening[] {
    const { developer } = this.people;
    const [branch] = version.split('-')[1].split('.');
    const deploy = (project: string, number: string) =>
      this.historian.deploy(project, number, 'Feature Branch', developer, {
        'Kubernetes.Namespace': branch,
      });
    return [
      {
        at: this.historian.ago(daysAgo, 200),
        happen: () => deploy(STACK, stackVersion),
      },
      {
        at: this.historian.ago(daysAgo, 240),
        happen: () => {
          this.release(service, version, 'Feature Branch');
          deploy(service.project, version);
        },
      },
    ];
  }

  /** The evening and the morning of a day, when scheduled triggers scale pods. */
  day(daysAgo: number): Happening[] {
    const scale = (hour: number, count: string): Happening => ({
      at: this.historian.hourAgo(daysAgo, hour),
      happen: () => {
        for (const { project } of services) {
          this.historian.run(
            project,
            `Scale Pods to ${count}`,
            ['Development'],
            this.people.system,
          );
        }
      },
    });
    return [scale(7, 'One'), scale(19, 'Zero')].filter(
      ({ at }) => !WEEKEND.includes(new Date(at).getUTCDay()),
    );
  }

  private release(service: Service, version: string, channel: string): void {
    const change = changes[`${service.microservice} ${version}`];
    const id = createHash('sha1').update(change).digest('hex');
    const branch = version.split('-')[1]?.split('.')[0] ?? 'main';
    this.historian.build(service.image, version, branch, {
      id,
      comment: change,
    });
    this.historian.release(service.project, version, this.people.build, {
      channel,
      packages: [`Deploy Container:web:${version}`],
      notes: `- ${change} (${id.slice(0, 7)})`,
    });
  }
}
