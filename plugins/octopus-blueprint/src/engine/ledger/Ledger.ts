import { foldKey } from '../objects/objectKey';

/** What the engine remembers of one object. Nothing of it is a secret. */
export interface LedgerEntry {
  id?: string;
  /** Hash of the fields that were last wanted, ids included. */
  desired?: string;
  /** Hash of the managed fields as the server answered them after our last write. */
  applied?: string;
  /** A write was announced, and nobody has noted yet that it was done. */
  pending?: true;
  /** It was there before, so it is never removed. */
  adopted?: true;
  /** Fields that are no part of `applied`, because a person supplies them. */
  supplied?: string[];
  /** Those of them that hold a placeholder so far. */
  placeholders?: string[];
  /** Id of the runbook snapshot that we published last. */
  published?: string;
}

/** As it is stored. */
export interface LedgerDocument {
  format: 1;
  blueprint: string;
  version: string;
  /** Differs from run to run, so that a run knows its own writes. */
  run: string;
  objects: Record<string, LedgerEntry>;
}

/** Entries by object key, whatever its case. */
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
