import { EventResource } from '../resources/events';
import { Changes } from './Changes';

/** Categories of what happens to documents: octopus-api.md. */
const DOCUMENT = ['Created', 'Modified', 'Deleted'];
/** Documents of a project that come and go without being settings of it. */
const PASSING =
  /^(Releases|Deployments|RunbookRuns|ServerTasks|Interruptions|Artifacts)-/;
/** Documents of a space that views of its projects show something of. */
const SHARED =
  /^(Lifecycles|Environments|Spaces|Channels|Releases|Deployments)-/;

const RUNBOOKS = /^(Runbooks|RunbookSnapshots)-/;

/**
 * Notices what events are about. Of a category that is not known, whatever the
 * event names may have changed.
 */
export function noticeEvents(events: EventResource[], changes: Changes): void {
  for (const event of events) {
    const { Category, RelatedDocumentIds: ids } = event;
    const named = (pattern: RegExp) => ids.some(id => pattern.test(id));
    const isDocument = DOCUMENT.includes(Category);
    const projects = ids.filter(id => /^Projects-\d+$/.test(id));
    const isPassing = Category !== 'Deleted' && named(PASSING);
    projects.forEach(id => {
      changes.projects.add(id);
      if (isDocument && !isPassing) {
        changes.settings.add(id);
      }
    });
    const isShared = isDocument && projects.length === 0 && named(SHARED);
    changes.isShared ||= isShared;
    changes.areRuns ||= named(/^RunbookRuns-/);
    // Of any category: whether a runbook is published is no change of a document.
    changes.areRunbooks ||= !isPassing && named(RUNBOOKS);
    changes.areTenants ||= isDocument && named(/^Tenants-/);
    changes.isNews ||=
      projects.length > 0 ||
      isShared ||
      changes.areTenants ||
      named(/^ServerTasks-/);
  }
}
