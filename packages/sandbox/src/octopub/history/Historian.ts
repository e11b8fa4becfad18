import { SeedingOctopus } from '@octopus-backstage/emulator-octopus';
import { DemoSpace } from '../world/DemoSpace';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Does at past times what people and programs do through the API. */
export class Historian {
  constructor(
    private readonly octopus: SeedingOctopus,
    private readonly space: DemoSpace,
    /** The present, in milliseconds since 1970. */
    private readonly start: number,
  ) {}

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
    this.octopus.goTo(new Date(time));
  }

  async release(
    project: string,
    version: string,
    by: string,
    parts: {
      channel?: string;
      packages?: string[];
      notes?: string;
    } = {},
  ): Promise<void> {
    await this.space.post(
      '/releases/create/v1',
      {
        ...this.command(project),
        ReleaseVersion: version,
        ChannelName: parts.channel ?? 'Mainline',
        Packages: parts.packages,
        ReleaseNotes: parts.notes,
      },
      by,
    );
  }

  async deploy(
    project: string,
    version: string,
    environment: string,
    by: string,
    Variables: Record<string, string> = {},
  ): Promise<void> {
    await this.space.post(
      '/deployments/create/untenanted/v1',
      {
        ...this.command(project),
        ReleaseVersion: version,
        EnvironmentNames: [environment],
        Variables,
      },
      by,
    );
  }

  /** @param title - name of the runbook without its icon */
  async run(
    project: string,
    title: string,
    environments: string[],
    by: string,
  ): Promise<void> {
    const { Id } = (
      await this.space.get(`/projects?name=${encodeURIComponent(project)}`)
    ).Items[0];
    const { Items } = await this.space.get(
      `/projects/${Id}/runbooks?take=1000`,
    );
    const runbook = Items.find(({ Name }: { Name: string }) =>
      Name.endsWith(` ${title}`),
    );
    await this.space.post(
      '/runbook-runs/create/v1',
      {
        ...this.command(project),
        RunbookName: runbook.Name,
        EnvironmentNames: environments,
      },
      by,
    );
  }

  /** The build server tells what is in an image. */
  async build(
    image: string,
    version: string,
    branch: string,
    commit: { id: string; comment: string },
  ): Promise<void> {
    const root = 'https://github.com/OctopusSolutionsEngineering/Octopub';
    await this.space.post('/build-information', {
      PackageId: image,
      Version: version,
      OctopusBuildInformation: {
        BuildEnvironment: 'GitHub Actions',
        BuildNumber: version,
        BuildUrl: `${root}/actions`,
        Branch: branch,
        VcsType: 'Git',
        VcsRoot: root,
        VcsCommitNumber: commit.id,
        Commits: [{ Id: commit.id, Comment: commit.comment }],
      },
    });
  }

  failNext(project: string, step: string, message: string): void {
    this.octopus.failStep({ project, step, message });
  }

  private command(ProjectName: string) {
    return {
      SpaceId: this.space.id,
      SpaceIdOrName: this.space.id,
      ProjectName,
    };
  }
}
