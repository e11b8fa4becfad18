import { SpaceState } from './SpaceState';
import { isRecent } from '../waiting/isRecent';

/** What was not noticed after all is read again at the latest after this time. */
const AGAIN_MS = 10 * 60_000;
/**
 * How many milliseconds there are at least between two projects that are read again
 * for that reason alone: in a large space each is then read again less often.
 */
const AGAIN_EACH_MS = 30_000;
/** What is not known to have changed is never used for longer. */
const LONGEST_MS = 12 * 60 * 60_000;
/** The same where only dashboards are seen, which do not show everything. */
const AGAIN_WITHOUT_EVENTS_MS = 30_000;
/** The same while it is being found out what has changed. */
const TENTATIVE_MS = 5_000;
/** For how long after the first look most of what is known is still to be read again. */
const BEGINNING_MS = 60_000;

/**
 * The marks of a space at one moment. What is read after that and kept with its
 * mark is current for as long as the mark is the same. Undefined stands for what
 * nobody follows.
 */
export class Marks {
  private isDoubtful = false;

  constructor(private readonly state?: SpaceState) {}

  /** When the last look began, in milliseconds since 1970. */
  get followedAt(): number | undefined {
    return this.state?.isTentative ? undefined : this.state?.followedAt;
  }

  /** How many projects the space has, as far as its dashboard shows them. */
  get projectCount(): number | undefined {
    return this.state && this.state.beginning === undefined
      ? Object.keys(this.state.projects).length
      : undefined;
  }

  /** Whether most of what is known was read before anybody followed the space. */
  get hasJustBegun(): boolean {
    return isRecent(this.state?.begunAt, BEGINNING_MS);
  }

  /** For how long what has the same mark may be used. */
  get forMs(): number {
    if (this.state?.isTentative) {
      return TENTATIVE_MS;
    }
    return this.state?.seesEvents ? AGAIN_MS : AGAIN_WITHOUT_EVENTS_MS;
  }

  /** The same for what is read of each project that somebody looks at. */
  get projectForMs(): number {
    return this.state?.seesEvents && !this.state.isTentative
      ? Math.min(
          Math.max(AGAIN_MS, (this.projectCount ?? 0) * AGAIN_EACH_MS),
          LONGEST_MS,
        )
      : this.forMs;
  }

  /** Something that was read with these marks was older than they are. */
  doubt(): void {
    this.isDoubtful = true;
  }

  /** Of anything that the view of a project shows. */
  project(id: string): string | undefined {
    const mark = this.state?.projects[id]?.mark ?? this.state?.beginning;
    return mark && !this.isDoubtful ? this.of(mark) : undefined;
  }

  /** Of anything of a project, also of what no dashboard shows. */
  everythingOf(id: string): string | undefined {
    const mark = this.state?.projects[id]?.mark ?? this.state?.beginning;
    return this.isDoubtful ? undefined : this.ifEvents(mark);
  }

  /** Of the settings of a project. */
  settings(id: string): string | undefined {
    return this.ifEvents(
      this.state?.projects[id]?.settings ?? this.state?.beginning,
    );
  }

  /** Of what all projects of the space share. */
  space(): string | undefined {
    return this.ifEvents(this.state?.settings);
  }

  /** Of runs of runbooks in the space. */
  runs(): string | undefined {
    return this.ifEvents(this.state?.runs);
  }

  /** Of runs of a project, also of those of which no event tells whose they are. */
  runsOf(id: string): string | undefined {
    const everything = this.everythingOf(id);
    return everything && `${everything} ${this.runs()}`;
  }

  /** Of the runbooks of the space. */
  runbooks(): string | undefined {
    return this.ifEvents(this.state?.runbooks);
  }

  /** Of all that is deployed and run in the space, and of what that depends on. */
  activity(): string | undefined {
    return this.ifEvents(this.state?.activity);
  }

  /** The slug of a project that is followed. */
  slug(id: string): string | undefined {
    return this.state?.projects[id]?.slug;
  }

  /** Another one after the server was restored from a backup; of no use to compare with undefined. */
  get generation(): string | undefined {
    return this.state?.generation;
  }

  /** Whether a runbook of the project is running or due. */
  isRunning(id: string): boolean | undefined {
    return this.state?.isTentative
      ? undefined
      : this.state?.running.includes(id);
  }

  /** Whether two marks are of the same server, which was not restored between them. */
  static isSameServer(a: string | undefined, b: string | undefined): boolean {
    const generationOf = (mark = '') => mark.split('.')[0];
    return generationOf(a) === generationOf(b);
  }

  private ifEvents(mark: string | undefined): string | undefined {
    return mark && this.state?.seesEvents ? this.of(mark) : undefined;
  }

  private of(mark: string): string {
    return `${this.state!.generation}.${mark}`;
  }
}

/** For where nobody follows anything. */
export const NO_MARKS = new Marks();
