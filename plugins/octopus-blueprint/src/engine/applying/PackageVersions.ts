import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Fields } from '../model/fields';
import { Process } from '../space/Space';

interface SelectedPackage {
  ActionName: string;
  PackageReferenceName: string;
  Version: string;
}

/** Thrown when the version of a package is unknown, so that the runbook cannot be published. */
export class VersionUnknown extends Error {}

/** Looks up the newest version of each package in its feed, once. */
export class PackageVersions {
  private readonly known = new Map<string, Promise<string>>();

  constructor(
    private readonly client: OctopusClient,
    private readonly spaceId: string,
    private readonly signal?: AbortSignal,
  ) {}

  /**
   * A version for every package that the steps use.
   *
   * @throws VersionUnknown when a feed does not return one
   */
  async selectFor(process: Process): Promise<SelectedPackage[]> {
    const actions = ((process.Steps ?? []) as Fields[]).flatMap(
      step => (step.Actions ?? []) as Fields[],
    );
    const uses = actions.flatMap(action =>
      ((action.Packages ?? []) as Fields[]).map(item => ({ action, item })),
    );
    return Promise.all(
      uses.map(async ({ action, item }) => ({
        ActionName: action.Name as string,
        PackageReferenceName: (item.Name ?? '') as string,
        Version: await this.newest(
          item.FeedId as string,
          item.PackageId as string,
        ),
      })),
    );
  }

  private newest(feedId: string, packageId: string): Promise<string> {
    const key = `${feedId} ${packageId}`;
    const known = this.known.get(key) ?? this.read(feedId, packageId);
    this.known.set(key, known);
    return known;
  }

  /** Source: octopus-api.md section 3, feed package versions; newest first. */
  private async read(feedId: string, packageId: string): Promise<string> {
    if (feedId.includes('#{') || packageId.includes('#{')) {
      throw new VersionUnknown(
        `package ${packageId} is only known when the runbook runs`,
      );
    }
    let versions: { Items?: { Version: string }[] };
    try {
      versions = await this.client.get(
        `/api/${this.spaceId}/feeds/${feedId}/packages/versions`,
        { query: { packageId, take: 1 }, signal: this.signal },
      );
    } catch (error) {
      this.signal?.throwIfAborted();
      throw new VersionUnknown(
        `the versions of package ${packageId} cannot be read: ${
          (error as Error).message
        }`,
      );
    }
    const newest = versions.Items?.[0]?.Version;
    if (!newest) {
      throw new VersionUnknown(`its feed has no package ${packageId}`);
    }
    return newest;
  }
}
