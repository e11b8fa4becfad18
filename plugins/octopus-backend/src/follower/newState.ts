import { SpaceState } from '../following/SpaceState';
import { newMark } from './newMark';

/** @returns what is known of a space that nobody has looked at */
export function newState(): SpaceState {
  return {
    generation: newMark(),
    beginning: newMark(),
    followedAt: 0,
    countsMs: 0,
    seesEvents: false,
    settings: newMark(),
    runs: newMark(),
    runbooks: newMark(),
    activity: newMark(),
    running: [],
    projects: {},
    pending: [],
    seen: { dashboardAt: 0, tasksAt: 0, isActive: false },
  };
}
