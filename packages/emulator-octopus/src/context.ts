import { PackageSource } from './feeds/PackageSource';
import { StepSimulator } from './execution/steps/StepSimulator';
import { Entity, Kind } from './store/kind';
import { Store } from './store/Store';

/** Does an object of another kind need this one? */
type UsedBy = (entity: Entity) => boolean;
type AfterDelete = (entity: Entity) => void;

/** What route modules and seeds share. One for each sandbox. */
export class SandboxContext {
  readonly store = new Store();
  /** What feeds hold, by their type. */
  readonly packageSources = new Map<string, PackageSource>();
  private readonly usedBy = new Map<string, UsedBy[]>();
  private readonly afterDelete = new Map<string, AfterDelete[]>();
  private pretended?: Date;

  constructor(
    readonly settings: {
      now: () => Date;
      taskSpeed: number;
      cloud: boolean;
      version: string;
      /** Permissions that nobody has. */
      lacking?: string[];
      random: () => number;
      steps: StepSimulator;
    },
  ) {}

  now(): Date {
    return this.pretended ?? this.settings.now();
  }

  /** Stops the clock at a time, for writing history; `undefined` lets it run again. */
  pretendNow(date: Date | undefined): void {
    this.pretended = date;
  }

  /** The time as Octopus writes it, such as `2024-09-23T15:09:56.364+00:00`. */
  timestamp(): string {
    return this.now().toISOString().replace('Z', '+00:00');
  }

  /** Capital letters and digits, as at the end of the ids of snapshots. */
  randomText(length: number): string {
    const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';
    return Array.from(
      { length },
      () => alphabet[Math.floor(this.settings.random() * alphabet.length)],
    ).join('');
  }

  /** Registers a reason not to delete objects of a kind. */
  onUsedBy<T extends Entity>(kind: Kind<T>, isUsed: (entity: T) => boolean) {
    this.add(this.usedBy, kind, isUsed as UsedBy);
  }

  isUsed<T extends Entity>(kind: Kind<T>, entity: T): boolean {
    return !!this.usedBy.get(kind.idPrefix)?.some(used => used(entity));
  }

  /** Registers what goes with an object: the channels of a project, and so on. */
  onDelete<T extends Entity>(kind: Kind<T>, remove: (entity: T) => void) {
    this.add(this.afterDelete, kind, remove as AfterDelete);
  }

  /** Deletes an object, and what goes with it. */
  delete<T extends Entity>(kind: Kind<T>, entity: T): void {
    this.store.of(kind).remove(entity.Id);
    this.afterDelete.get(kind.idPrefix)?.forEach(remove => remove(entity));
  }

  private add<V>(
    map: Map<string, V[]>,
    kind: { idPrefix: string },
    value: V,
  ): void {
    map.set(kind.idPrefix, [...(map.get(kind.idPrefix) ?? []), value]);
  }
}
