import { foldKey } from '../objects/objectKey';
import { Resource } from '../kinds';

/** What stands in the space for the objects of a blueprint, by their keys. */
export class Located {
  private readonly resources = new Map<string, Resource>();

  get(key: string | undefined): Resource | undefined {
    return key === undefined ? undefined : this.resources.get(foldKey(key));
  }

  set(key: string, resource: Resource): void {
    this.resources.set(foldKey(key), resource);
  }
}
