/** Kills replicas of the portal while they work, and compares what they made. */
export type {
  SavedFaults,
  SavedKills,
  SavedMemory,
  SavedOutages,
  SavedRun,
  SavedRuns,
} from './results/savedRuns';
