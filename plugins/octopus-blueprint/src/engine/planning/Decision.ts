import { Kind, SuppliedField } from '../kinds';
import { LedgerEntry } from '../ledger/Ledger';
import { EngineOptions } from '../model/EngineOptions';
import { Fields, Resource } from '../model/fields';
import { PlanAction } from '../model/Plan';

/** What a run does with one object. */
export interface Decision {
  action: PlanAction;
  reason?: string;
  changes?: string[];
  /** Titles of the supplied values that are not written. */
  notWritten?: string[];
  /** What is sent to Octopus. */
  write: 'everything' | 'supplied' | 'nothing';
  /** The ledger entry is updated, even when nothing is sent. */
  record: boolean;
  adopted?: true;
}

/** What a decision is based on. */
export interface DecisionInput
  extends Pick<EngineOptions, 'existing' | 'edited'> {
  kind: Kind;
  spec: unknown;
  entry: LedgerEntry | undefined;
  current: Resource | undefined;
  wanted: Fields;
  owner: OwnerState;
  /** Whether a secret is known to be in the space already; see `knownSecrets.ts`. */
  isKnown?: (value: SuppliedField) => boolean;
}

/** What was decided for the project, runbook or set that contains an object. */
export type OwnerState = 'none' | 'managed' | 'reused' | 'refused';
