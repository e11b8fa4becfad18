import { OctopusServer } from '../../server/startServer';

type Item = Record<string, any>;

/** Ids of what a space holds, by the names that people know. */
export class SpaceIds {
  private constructor(
    private readonly server: OctopusServer,
    private readonly spaceId: string,
    private readonly lists: Record<string, Item[]>,
  ) {}

  static async read(server: OctopusServer, spaceId: string): Promise<SpaceIds> {
    const kinds = [
      'environments',
      'lifecycles',
      'feeds',
      'accounts',
      'libraryvariablesets',
      'projectgroups',
      'projects',
      'channels',
      'runbooks',
      'workerpools',
    ];
    const lists: Record<string, Item[]> = {};
    for (const kind of kinds) {
      lists[kind] = await server.get<Item[]>(`/api/${spaceId}/${kind}/all`);
    }
    return new SpaceIds(server, spaceId, lists);
  }

  /** The one object of a kind that has the name, and is in the project where one is given. */
  find(kind: string, name: string, project?: string): Item {
    const owner = project && this.find('projects', project).Id;
    const found = this.lists[kind].filter(
      item => item.Name === name && (!owner || item.ProjectId === owner),
    );
    if (found.length !== 1) {
      throw new Error(`${found.length} ${kind} are called "${name}".`);
    }
    return found[0];
  }

  /** The feed of releases of projects, which nobody makes. */
  projectFeed(): string {
    return this.lists.feeds.find(
      ({ FeedType }) => FeedType === 'OctopusProject',
    )!.Id;
  }

  get<T = any>(path: string): Promise<T> {
    return this.server.get<T>(`/api/${this.spaceId}/${path}`);
  }
}
