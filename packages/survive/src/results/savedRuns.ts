/** A run, and the machine that it ran on. */
export interface SavedRun {
  /** The day, as `2026-11-23`. */
  measuredOn: string;
  node: string;
  cores: number;
  /** Load average of one minute when the run began and when it ended. */
  load: [number, number];
  seed: number;
  minutes: number;
}

/** A run of kills; docs/results/survival.json holds such runs. */
export interface SavedKills extends SavedRun {
  kills: number;
  interrupted: number;
  tasks: number;
  takeOvers: number;
  objects: number;
  failed: number;
  differences: number;
}

/** A run of faults; docs/results/faults.json holds such runs. */
export interface SavedFaults extends SavedRun {
  percent: number;
  requests: number;
  failing: number;
  actions: {
    action: string;
    runs: number;
    completed: number;
    saidSo: number;
  }[];
  objects: number;
  failed: number;
  differences: number;
}

/** What docs/results/outages.json holds. */
export interface SavedOutages extends SavedRun {
  viewers: number;
  outages: {
    away: string;
    seconds: number;
    answers: number;
    statuses: Record<number, number>;
    late: number;
    p95Ms: number;
    maxMs: number;
  }[];
}

/** What replicas needed; docs/results/memory.json holds such runs. */
export interface SavedMemory extends SavedRun {
  /** What was checked out, as `377a15f3`. */
  commit: string;
  viewers: number;
  answers: number;
  replicas: { name: string; earlyMb: number; lateMb: number; growth: number }[];
}

/** Runs that make one result together, in the order in which they ended. */
export interface SavedRuns<Run extends SavedRun = SavedRun> {
  runs: Run[];
}
