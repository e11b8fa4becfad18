import { Kind } from '../kinds';
import { LedgerEntry } from '../ledger/Ledger';
import { EngineOptions } from '../model/EngineOptions';
import { Fields, Resource } from '../model/fields';
import { PlanAction } from '../model/Plan';

export interface Decision {
  action: PlanAction;
  reason?: string;
  changes?: string[];
  /** What is sent to Octopus. */
  write: 'everything' | 'supplied' | 'nothing';
  /** The ledger has to be told, even when nothing is sent. */
  record: boolean;
  adopted?: true;
}

export interface DecisionInput
  extends Pick<EngineOptions, 'existing' | 'edited'> {
  kind: Kind;
  spec: unknown;
  entry: LedgerEntry | undefined;
  current: Resource | undefined;
  wanted: Fields;
  owner: OwnerState;
}

/** What became of the project, runbook or set that an object is in. */
export type OwnerState = 'none' | 'managed' | 'reused' | 'refused';
