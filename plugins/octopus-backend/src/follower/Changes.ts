/** What a look at a space has noticed. */
export interface Changes {
  /** Ids of projects of which something may have changed that a view shows. */
  projects: Set<string>;
  /** Those of which it may be a setting, or something that was deleted. */
  settings: Set<string>;
  /** What all projects share may have changed. */
  isShared: boolean;
  /** Runs of runbooks have changed. */
  areRuns: boolean;
  /** Runbooks themselves may have changed. */
  areRunbooks: boolean;
  /** Tenants have changed, of which only the dashboard says whose they are. */
  areTenants: boolean;
  /** Something has happened that dashboard and tasks may show. */
  isNews: boolean;
}

/** @returns what a look begins with */
export function noChanges(): Changes {
  return {
    projects: new Set(),
    settings: new Set(),
    isShared: false,
    areRuns: false,
    areRunbooks: false,
    areTenants: false,
    isNews: false,
  };
}

/** Adds to what was noticed what else was. */
export function addChanges(changes: Changes, others: Changes): void {
  others.projects.forEach(id => changes.projects.add(id));
  others.settings.forEach(id => changes.settings.add(id));
  changes.isShared ||= others.isShared;
  changes.areRuns ||= others.areRuns;
  changes.areRunbooks ||= others.areRunbooks;
  changes.areTenants ||= others.areTenants;
  changes.isNews ||= others.isNews;
}

/** Leaves out of what was noticed what has been marked for the same reason already. */
export function omitChanges(changes: Changes, marked: Changes): void {
  marked.settings.forEach(id => changes.settings.delete(id));
  [...marked.projects, ...marked.settings].forEach(id =>
    changes.projects.delete(id),
  );
  if (marked.isShared) {
    changes.projects.clear();
    changes.settings.clear();
    changes.isShared = false;
  }
}

/** Whether anything of a project may have changed. */
export function hasProjects({
  projects,
  settings,
  isShared,
}: Changes): boolean {
  return isShared || projects.size > 0 || settings.size > 0;
}
