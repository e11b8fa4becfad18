import { RunRecord } from '../model/RunRecord';
import { foldKey } from '../objects/objectKey';

/**
 * What the engine remembers of one object; it holds no secrets. The ledger is
 * the state, in Terraform's words; the inventory, in Flux's.
 */
export interface LedgerEntry {
  id?: string;
  /** Hash of the desired fields of the last run, ids included. */
  desired?: string;
  /** Hash of the managed fields as the server returned them after our last write. */
  applied?: string;
  /** A write was announced and is not yet recorded as done. */
  pending?: true;
  /** It existed before the blueprint was applied, so it is never removed. */
  adopted?: true;
  /** Fields left out of `applied`, because a person supplies them. */
  supplied?: string[];
  /** Those of `supplied` that still hold a placeholder. */
  placeholders?: string[];
  /** Of a variable: which secret we wrote, for those who know it; `secretFingerprint.ts`. */
  fingerprint?: string;
  /** Id of the runbook snapshot that we published last. */
  published?: string;
}

/** As it is stored. */
export interface LedgerDocument {
  format: 1;
  blueprint: string;
  version: string;
  /** Unique to a run, so that it recognises its own writes. */
  run: string;
  /** Whose run wrote it last. Absent where earlier versions, or nobody's task, did. */
  writtenBy?: RunRecord;
  objects: Record<string, LedgerEntry>;
}

/** Entries by object key, ignoring case. */
export class Ledger {
  private readonly entries = new Map<
    string,
    { key: string; entry: LedgerEntry }
  >();

  constructor(objects: Record<string, LedgerEntry> = {}) {
    Object.entries(objects).forEach(([key, entry]) => this.set(key, entry));
  }

  get(key: string): LedgerEntry | undefined {
    return this.entries.get(foldKey(key))?.entry;
  }

  set(key: string, entry: LedgerEntry): void {
    this.entries.set(foldKey(key), { key, entry });
  }

  delete(key: string): void {
    this.entries.delete(foldKey(key));
  }

  keys(): string[] {
    return [...this.entries.values()].map(({ key }) => key);
  }

  toObjects(): Record<string, LedgerEntry> {
    return Object.fromEntries(
      [...this.entries.values()].map(({ key, entry }) => [key, entry]),
    );
  }
}
