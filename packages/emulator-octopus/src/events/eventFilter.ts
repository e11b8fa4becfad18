import { SandboxContext } from '../context';
import { projects } from '../projects/projects';
import { tenants } from '../tenants/tenants';
import { eventGroups } from './categories';
import { AuditEvent } from './event';

/** What events can be chosen by, in a request and in a subscription; empty lists choose all. */
export interface EventFilter {
  users: string[];
  projects: string[];
  projectGroups: string[];
  environments: string[];
  eventGroups: string[];
  eventCategories: string[];
  eventAgents: string[];
  tenants: string[];
  tags: string[];
  documentTypes: string[];
}

/**
 * Whether an event is one of those that a filter chooses: all lists, and any of
 * each. Source: the tool find_events of OctopusDeploy/mcp-server.
 */
export function fitsFilter(
  ctx: SandboxContext,
  event: AuditEvent,
  filter: EventFilter,
): boolean {
  const among = (wanted: string[], values: string[]) =>
    wanted.length === 0 ||
    wanted.some(one =>
      values.some(value => value.toLowerCase() === one.toLowerCase()),
    );
  const related = event.relatedIds;
  const inGroups = filter.eventGroups.flatMap(
    id => eventGroups.find(group => group.Id === id)?.EventCategories ?? [id],
  );
  return (
    among(filter.users, [event.userId]) &&
    among(filter.projects, related) &&
    among(filter.environments, related) &&
    among(filter.tenants, related) &&
    among(filter.eventAgents, [event.userAgent]) &&
    among([...filter.eventCategories, ...inGroups], [event.category]) &&
    among(
      filter.documentTypes.map(type => type.replace(/-$/, '')),
      related.map(id => id.split('-')[0]),
    ) &&
    among(
      filter.projectGroups,
      related.flatMap(
        id => ctx.store.of(projects).get(id)?.ProjectGroupId ?? [],
      ),
    ) &&
    among(
      filter.tags,
      related.flatMap(id => ctx.store.of(tenants).get(id)?.TenantTags ?? []),
    )
  );
}
