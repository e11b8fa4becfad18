/** Milliseconds between two looks while a task of the project waits or runs. */
export const ACTIVE_INTERVAL = 5_000;

/** Milliseconds between two looks otherwise. */
export const IDLE_INTERVAL = 60_000;

/** Milliseconds between two looks at a task that somebody watches. */
export const TASK_INTERVAL = 2_000;
