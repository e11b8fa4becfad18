/** Kills replicas of the portal while they work, and compares what they made. */
export type { SavedOutages, SavedRun, SavedSurvival } from './results/saveRun';
