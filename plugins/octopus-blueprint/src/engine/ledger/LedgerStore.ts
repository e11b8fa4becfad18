import { randomUUID } from 'crypto';
import { ConflictError } from '@backstage/errors';
import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Blueprint } from '../../blueprint/model/Blueprint';
import { writeVersioned } from '../conflicts/writeVersioned';
import { Resource } from '../model/fields';
import { describeRun, RunRecord } from '../model/RunRecord';
import { VariableSet } from '../space/Space';
import { Ledger, LedgerDocument, LedgerEntry } from './Ledger';
import {
  createLedgerSet,
  ledgerSetName,
  readLedgerDocument,
  withLedgerDocument,
} from './ledgerSet';
import { readRunRecord } from './readRunRecord';

/** Number of finished objects after which the ledger is saved. */
const CHECKPOINT = 30;

/** Keeps the ledger in the space, guarded by the version of its variable set. */
export class LedgerStore {
  readonly ledger: Ledger;
  /** Whose run wrote what this one has read, as far as it says so. */
  readonly earlierRun?: RunRecord;
  private readonly run = randomUUID();
  /** The run that wrote what this one has read. */
  private readonly readRun?: string;
  private changes = 0;
  private unsaved = false;
  private saved = false;
  private saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly client: OctopusClient,
    private readonly spaceId: string,
    private readonly blueprint: Blueprint,
    /** As read from the space; undefined when it has none. */
    private ownSet?: Resource,
    private variables?: VariableSet,
    /** What this run notes about itself. */
    private record?: RunRecord,
  ) {
    const document = variables && readLedgerDocument(variables, this.name);
    this.ledger = new Ledger(document?.objects);
    this.readRun = document?.run;
    this.earlierRun = readRunRecord(document?.writtenBy);
  }

  get name(): string {
    return ledgerSetName(this.blueprint);
  }

  /** Changes an entry, or drops it. */
  set(key: string, entry: LedgerEntry | undefined): void {
    this.unsaved = true;
    if (entry) {
      this.ledger.set(key, entry);
    } else {
      this.ledger.delete(key);
    }
  }

  /**
   * Makes the set where the space has nothing of the blueprint, as the
   * announcement that all of it is about to be created.
   *
   * @returns whether it is one: not if another run may have made the set
   */
  async announceAll(signal?: AbortSignal): Promise<boolean> {
    if (this.ownSet) {
      return false;
    }
    const { set, isOurs } = await this.createSet(true, signal);
    this.ownSet = set;
    return isOurs;
  }

  /** Counts a finished object, and saves the ledger after every 30. */
  async checkpoint(signal?: AbortSignal): Promise<void> {
    this.changes += 1;
    if (this.changes >= CHECKPOINT) {
      this.changes = 0;
      await this.save(signal);
    }
  }

  /**
   * Saves changes, after any save in progress.
   *
   * @throws ConflictError when another run has written it since
   */
  save(signal?: AbortSignal): Promise<void> {
    const next = this.saving
      .catch(() => undefined)
      .then(() => this.write(signal));
    this.saving = next;
    return next;
  }

  /** Saves changes, and that this run has come to its end if it made any. */
  finish(signal?: AbortSignal): Promise<void> {
    if (this.record && (this.saved || this.unsaved)) {
      this.record = { ...this.record, finishedAt: new Date().toISOString() };
      this.unsaved = true;
    }
    return this.save(signal);
  }

  /** Deletes the set, when nothing is left to keep track of. */
  async remove(signal?: AbortSignal): Promise<void> {
    if (this.ownSet) {
      await this.client.delete(
        this.path('libraryvariablesets', this.ownSet.Id),
        { signal },
      );
      this.ownSet = undefined;
      this.unsaved = false;
    }
  }

  private async write(signal?: AbortSignal): Promise<void> {
    if (!this.unsaved) {
      return;
    }
    this.unsaved = false;
    try {
      await this.writeGuarded(signal);
      this.saved = true;
    } catch (error) {
      this.unsaved = true;
      throw error;
    }
  }

  private async writeGuarded(signal?: AbortSignal): Promise<void> {
    this.ownSet ??= (await this.createSet(false, signal)).set;
    const id = this.ownSet.VariableSetId as string;
    const before = this.variables ?? {
      Id: id,
      OwnerId: this.ownSet.Id,
      Version: 0,
      Variables: [],
    };
    this.variables = await writeVersioned<VariableSet>(before, {
      put: onto => this.put(onto, signal),
      read: () => this.client.get(this.path('variables', id), { signal }),
      check: now => {
        const document = readLedgerDocument(now, this.name);
        if (document && ![this.run, this.readRun].includes(document.run)) {
          throw new ConflictError(this.describeOther(document.writtenBy));
        }
        return 'stale';
      },
    });
  }

  private createSet(isOldest: boolean, signal?: AbortSignal) {
    return createLedgerSet(this.client, this.spaceId, this.blueprint, {
      isOldest,
      signal,
    });
  }

  private describeOther(writtenBy: unknown): string {
    const other = readRunRecord(writtenBy);
    const told = other ? `: ${describeRun(other)}` : '';
    const { title } = this.blueprint;
    return other?.finishedAt
      ? `Another run of '${title}' was in progress in this space at the same time${told}. Run again: it continues with what exists.`
      : `Another run of '${title}' is in progress in this space${told}. Wait until it has finished and run again: it continues with what exists.`;
  }

  private put(set: VariableSet, signal?: AbortSignal): Promise<VariableSet> {
    const document: LedgerDocument = {
      format: 1,
      blueprint: this.blueprint.id,
      version: this.blueprint.version,
      run: this.run,
      ...(this.record && { writtenBy: this.record }),
      objects: this.ledger.toObjects(),
    };
    return this.client.put<VariableSet>(
      this.path('variables', set.Id),
      withLedgerDocument(set, document),
      { signal },
    );
  }

  private path(...parts: string[]): string {
    return ['/api', this.spaceId, ...parts].join('/');
  }
}
