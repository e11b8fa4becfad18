import { Context, Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { SandboxContext } from '../context';
import { notFound, octopusError } from '../http/errors';
import { page } from '../http/page';
import { flagQuery, listQuery, textQuery } from '../http/query';
import { spaceOf } from '../spaces/spaceOf';
import { eventCategories, eventGroups, internalCategories } from './categories';
import { documentTypes } from './documentTypes';
import { AuditEvent, auditEvents } from './event';
import { fitsFilter } from './eventFilter';
import { renderEvent } from './renderEvent';

const TEMPLATE =
  '{?skip,regarding,regardingAny,user,users,projects,projectGroups,environments,eventGroups,eventCategories,eventAgents,tags,tenants,from,to,fromAutoId,toAutoId,documentTypes,take,ids,excludeDifference}';

/**
 * The audit log: of a space, or (without one in the path) of the whole server.
 * Routes and parameters: OctopusDeploy/docs:src/pages/docs/api/_generated/events.md.
 * That `from` includes its time and `to` does not, and how lists combine: the tool
 * find_events of OctopusDeploy/mcp-server; that it is the same with auto ids is
 * inferred. Recorded lists are in the order of ids, the newest first, and not
 * always in that of the times.
 */
export function eventRoutes(ctx: SandboxContext): Hono<SandboxEnv> {
  const store = ctx.store.of(auditEvents);
  const visible = (c: Context<SandboxEnv>): AuditEvent[] => {
    const names = c.req.param() as Record<string, string | undefined>;
    return names.spaceId || names.spaceIdentifier
      ? store.inSpace(spaceOf(ctx, c).Id)
      : store.list();
  };
  const appliesTo = (c: Context<SandboxEnv>, id: string) =>
    id
      .toLowerCase()
      .startsWith((textQuery(c, 'appliesTo') ?? '').toLowerCase());

  return new Hono<SandboxEnv>()
    .get('/events', c => {
      if (flagQuery(c, 'asCsv')) {
        throw octopusError(
          400,
          'The sandbox does not write events as CSV, because the columns are not public. Leave out asCsv.',
        );
      }
      const space = c.req.param('spaceId');
      const found = visible(c)
        .filter(event => isAskedFor(ctx, c, event))
        .reverse();
      return c.json(
        page(
          c,
          found.map(event =>
            renderEvent(event, {
              withDifferences: !flagQuery(c, 'excludeDifference'),
            }),
          ),
          {
            itemType: auditEvents.itemType,
            self: space ? `/api/${space}/events` : '/api/events',
            template: TEMPLATE,
          },
        ),
      );
    })
    .get('/events/agents', c => {
      const agents = new Set(store.list().map(({ userAgent }) => userAgent));
      return c.json(
        [...agents].map(Id => ({
          Id,
          Name: Id === 'Server' ? 'Octopus Server task' : Id,
          Links: null,
        })),
      );
    })
    .get('/events/categories', c =>
      c.json(
        Object.entries(eventCategories)
          .filter(([Id]) => appliesTo(c, Id))
          .map(([Id, Name]) => ({ Id, Name, Links: null })),
      ),
    )
    .get('/events/documenttypes', c =>
      c.json(
        Object.entries(documentTypes)
          // Their ids begin as those of environments do.
          .filter(([Id]) => !/^(Ephemeral|Parent)Environments$/.test(Id))
          .map(([Id, Name]) => ({ Id, Name })),
      ),
    )
    .get('/events/groups', c =>
      c.json(
        eventGroups
          .filter(({ Id }) => appliesTo(c, Id))
          .map(group => ({ ...group, Links: null })),
      ),
    )
    .get('/events/:id', c => {
      const event = store.get(c.req.param('id'));
      if (!event || !visible(c).includes(event)) {
        throw notFound();
      }
      return c.json(renderEvent(event));
    });
}

function isAskedFor(
  ctx: SandboxContext,
  c: Context<SandboxEnv>,
  event: AuditEvent,
): boolean {
  const list = (name: string) => listQuery(c, name) ?? [];
  const number = (name: string) => Number(textQuery(c, name) ?? NaN);
  const time = (name: string) => Date.parse(textQuery(c, name) ?? '');
  const ids = listQuery(c, 'ids');
  const any = list('regardingAny');
  const user = textQuery(c, 'user');
  return (
    (!ids || ids.includes(event.Id)) &&
    list('regarding').every(id => event.relatedIds.includes(id)) &&
    (any.length === 0 || any.some(id => event.relatedIds.includes(id))) &&
    isWithin(event.occurred, time('from'), time('to')) &&
    isWithin(event.autoId, number('fromAutoId'), number('toAutoId')) &&
    !(
      textQuery(c, 'includeInternalEvents')?.toLowerCase() === 'false' &&
      internalCategories.includes(event.category)
    ) &&
    fitsFilter(ctx, event, {
      users: [...list('users'), ...(user ? [user] : [])],
      projects: list('projects'),
      projectGroups: list('projectGroups'),
      environments: list('environments'),
      eventGroups: list('eventGroups'),
      eventCategories: list('eventCategories'),
      eventAgents: list('eventAgents'),
      tenants: list('tenants'),
      tags: list('tags'),
      documentTypes: list('documentTypes'),
    })
  );
}

/** Not a number means no bound. */
function isWithin(value: number, from: number, to: number): boolean {
  return !(value < from) && !(value >= to);
}
