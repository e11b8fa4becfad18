import { Resource } from '../kinds';
import { RemovalItem } from './RemovalItem';

/** An object of the space that may hold the ids of others. */
export interface Holder {
  /** For messages, such as `runbook 'Get Pods'`. */
  label: string;
  resource: Resource;
  /** Every text in it. */
  texts: Set<string>;
  /** Ids of the runbook, project or library set that it is in, from the inside out. */
  within: string[];
  /** What the ledger knows of it. */
  item?: RemovalItem;
}
