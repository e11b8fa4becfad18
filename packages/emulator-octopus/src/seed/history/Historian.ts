import { SandboxContext } from '../../context';
import { environments } from '../../environments/environments';
import { executeCreateDeployment } from '../../execution/deployments/executeCreateDeployment';
import { findByName } from '../../execution/findByName';
import { buildInformation } from '../../execution/releases/buildInformation';
import { executeCreateRelease } from '../../execution/releases/executeCreateRelease';
import { createRunbookRun } from '../../execution/runbookRuns/createRunbookRun';
import { settle } from '../../execution/tasks/settle';
import { failStep } from '../../execution/tasks/stepFaults';
import { projects } from '../../projects/projects';
import { runbooks } from '../../runbooks/runbooks';
import { runbookSnapshots } from '../../runbooks/runbookSnapshots';
import { Space } from '../../spaces/spaces';
import { Person } from './people';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Does at past times what people do through the routes. */
export class Historian {
  private readonly start: number;

  constructor(
    private readonly ctx: SandboxContext,
    private readonly space: Space,
  ) {
    this.start = ctx.now().getTime();
  }

  /** A time in the past. */
  ago(days: number, minutes: number = 0): number {
    return this.start - days * DAY + minutes * MINUTE;
  }

  /** A time in the past, by the hour of the day. */
  hourAgo(days: number, hour: number): number {
    const midnight = Math.floor(this.start / DAY) * DAY;
    return midnight - days * DAY + hour * 60 * MINUTE;
  }

  /** Goes to a time, forwards only, and lets tasks run until then. */
  goTo(time: number): void {
    this.ctx.pretendNow(new Date(time));
    settle(this.ctx);
  }

  release(
    project: string,
    version: string,
    by: Person,
    parts: {
      channel?: string;
      packages?: string[];
      notes?: string;
    } = {},
  ): void {
    executeCreateRelease(
      this.ctx,
      this.space.Id,
      {
        ...this.command(project),
        ReleaseVersion: version,
        ChannelName: parts.channel ?? 'Mainline',
        Packages: parts.packages,
        ReleaseNotes: parts.notes,
      },
      by.name,
    );
  }

  deploy(
    project: string,
    version: string,
    environment: string,
    by: Person,
    Variables: Record<string, string> = {},
  ): void {
    executeCreateDeployment(
      this.ctx,
      this.space.Id,
      {
        ...this.command(project),
        ReleaseVersion: version,
        EnvironmentNames: [environment],
        Variables,
      },
      { name: by.name, id: by.id ?? '' },
    );
  }

  run(
    project: string,
    runbookName: string,
    places: string[],
    by: Person,
  ): void {
    const { ctx, space } = this;
    const { Id } = findByName(ctx, projects, space.Id, project);
    const runbook = ctx.store
      .of(runbooks)
      .inSpace(space.Id)
      .find(
        item => item.ProjectId === Id && item.Name.endsWith(` ${runbookName}`),
      )!;
    for (const place of places) {
      createRunbookRun(ctx, {
        runbook,
        snapshot: ctx.store
          .of(runbookSnapshots)
          .get(runbook.PublishedRunbookSnapshotId!)!,
        environment: findByName(ctx, environments, space.Id, place),
        given: () => undefined,
        user: by,
        at: ctx.now().getTime(),
      });
    }
  }

  /** The build server tells what is in an image. */
  build(
    image: string,
    version: string,
    branch: string,
    commit: { id: string; comment: string },
  ): void {
    const root = 'https://github.com/OctopusSolutionsEngineering/Octopub';
    const url = `${root}/commit/${commit.id}`;
    this.ctx.store.of(buildInformation).put({
      Id: this.ctx.store.nextId('BuildInformation'),
      SpaceId: this.space.Id,
      PackageId: image,
      Version: version,
      BuildEnvironment: 'GitHub Actions',
      BuildNumber: version,
      BuildUrl: `${root}/actions`,
      Branch: branch,
      VcsType: 'Git',
      VcsRoot: root,
      VcsCommitNumber: commit.id,
      VcsCommitUrl: url,
      Commits: [{ Id: commit.id, Comment: commit.comment, LinkUrl: url }],
    });
  }

  failNext(project: string, step: string, message: string): void {
    failStep(this.ctx, { project, step, message });
  }

  private command(ProjectName: string) {
    return {
      SpaceId: this.space.Id,
      SpaceIdOrName: this.space.Id,
      ProjectName,
    };
  }
}
