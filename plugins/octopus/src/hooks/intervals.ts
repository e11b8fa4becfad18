/** Milliseconds between two looks while a task of the project waits or runs. */
export const ACTIVE_INTERVAL = 5_000;

/** Milliseconds between two looks otherwise. */
export const IDLE_INTERVAL = 60_000;

/**
 * Milliseconds between two looks at feature branches: templates deploy and
 * delete them, of which this plugin is not told.
 */
export const BRANCHES_INTERVAL = 15_000;

/** Milliseconds between two looks at a task that somebody watches. */
export const TASK_INTERVAL = 2_000;
