import { StoredSecret } from '../http/sensitive';
import { Entity, Kind } from '../store/kind';

export type PackageAcquisitionLocation =
  | 'Server'
  | 'ExecutionTarget'
  | 'NotAcquired';

export interface Feed extends Entity {
  SpaceId: string;
  Name: string;
  Slug: string;
  FeedType: string;
  PackageAcquisitionLocationOptions: PackageAcquisitionLocation[];
  /** Fields that only feeds of this type have, such as `FeedUri`. */
  details: Record<string, unknown>;
  /** What the field `secret` of its type holds. */
  secret: StoredSecret;
  /** One of the feeds that the server makes for every space. */
  builtIn: boolean;
}

export const feeds: Kind<Feed> = {
  idPrefix: 'Feeds',
  itemType: 'Feed',
  label: 'Feed',
  path: 'feeds',
};
