import { InputError } from '@backstage/errors';
import { ReferableKind } from '../../blueprint/model/Blueprint';
import { kinds } from '../kinds';
import { Ids } from '../kinds/Kind';
import { objectKey } from '../objects/objectKey';
import { Space } from '../space/Space';
import { Located } from './locate';

/**
 * Ids of the objects of a blueprint, and of what else the space has.
 *
 * @param isPlanned - Tells of an object that a run would create; its id is a
 *   stand-in until it is there
 */
export class SpaceIds implements Ids {
  constructor(
    private readonly space: Space,
    private readonly located: Located,
    private readonly isPlanned: (key: string) => boolean,
  ) {}

  of(kind: ReferableKind, name: string): string {
    if (kind === 'workerPool') {
      return this.workerPool(name) ?? '';
    }
    const key = objectKey({ kind, name });
    return this.found(key, kinds[kind].label, name, () =>
      this.space.byName(kind, name),
    );
  }

  runbook(project: string, name: string): string {
    const key = objectKey({ kind: 'runbook', project, name });
    return this.found(key, kinds.runbook.label, name, () => undefined);
  }

  workerPool(name: string): string | undefined {
    return this.space.byName('workerPool', name)?.Id;
  }

  builtInFeed(feedType: string): string {
    const feed = this.space
      .all('feed')
      .find(({ FeedType }) => FeedType === feedType);
    if (!feed) {
      throw new InputError(
        `The space has no built-in feed of type ${feedType}, which the blueprint needs. Check that this credential may see the feeds.`,
      );
    }
    return feed.Id;
  }

  private found(
    key: string,
    label: string,
    name: string,
    elsewhere: () => { Id: string } | undefined,
  ): string {
    const id = (this.located.get(key) ?? elsewhere())?.Id;
    if (id !== undefined) {
      return id;
    }
    if (this.isPlanned(key)) {
      return `(${key})`;
    }
    throw new InputError(
      `The blueprint refers to ${label} '${name}', which neither it nor the space has.`,
    );
  }
}
