import { randomUUID } from 'node:crypto';
import { Mark, SpaceState } from '../following/SpaceState';
import { Changes } from './Changes';

const LENGTH = 8;

/** @returns a mark that nobody has used */
export function newMark(): Mark {
  return randomUUID().slice(0, LENGTH);
}

/**
 * Gives a new mark to all that may have changed. From now on, nothing that was
 * read before it is current.
 */
export function markChanges(state: SpaceState, changes: Changes): void {
  const ids = Object.keys(state.projects);
  const changed = ids.filter(
    id =>
      changes.isShared || changes.projects.has(id) || changes.settings.has(id),
  );
  for (const id of changed) {
    const project = state.projects[id];
    project.mark = newMark();
    if (changes.isShared || changes.settings.has(id)) {
      project.settings = newMark();
    }
  }
  if (changes.isShared) {
    state.settings = newMark();
  }
  if (changes.areRuns) {
    state.runs = newMark();
  }
  if (changes.areRunbooks) {
    state.runbooks = newMark();
    state.runs = newMark();
  }
  const { isShared, areRuns, areRunbooks, isNews } = changes;
  if (changed.length > 0 || isShared || areRuns || areRunbooks || isNews) {
    state.activity = newMark();
  }
  state.pending = [...new Set([...state.pending, ...changed])].filter(
    id => state.projects[id],
  );
}
