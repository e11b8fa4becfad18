import { Kind, Resource } from '../kinds';
import { LedgerEntry } from '../ledger/Ledger';
import { BlueprintObject } from '../objects/BlueprintObject';
import { Decision } from './decide';

/** An object of a blueprint, with what is to be done. */
export interface PlannedObject {
  object: BlueprintObject;
  kind: Kind;
  entry?: LedgerEntry;
  /** As the space had it when it was read. */
  current?: Resource;
  decision: Decision;
  /** Of a runbook process: a snapshot of it is to be published. */
  publish: boolean;
}
