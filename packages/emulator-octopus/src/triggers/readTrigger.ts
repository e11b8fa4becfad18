import { SandboxContext } from '../context';
import { environments } from '../environments/environments';
import { bind, Bound } from '../http/bind';
import { validationError } from '../http/errors';
import { Project } from '../projects/projects';
import { requireIds } from '../resources/find';
import { runbooks } from '../runbooks/runbooks';
import { actionTypes, filterTypes } from './triggerTypes';
import { isTimezone } from './isTimezone';
import { ProjectTrigger } from './triggers';

/** Keys of a trigger in a body. */
export const triggerFields = {
  Name: 'text',
  Description: 'text',
  ProjectId: 'text',
  IsDisabled: 'boolean',
  Filter: 'any',
  Action: 'any',
} as const;

/** What a body says about a trigger; octopus-api.md §3.3. The wording of the refusals is not public. */
export function readTrigger(
  ctx: SandboxContext,
  project: Project,
  input: Bound<typeof triggerFields>,
): Omit<ProjectTrigger, 'Id' | 'SpaceId' | 'ProjectId'> {
  const { FilterType } = bind({ FilterType: 'text' }, input.Filter, 'Filter');
  const { ActionType } = bind({ ActionType: 'text' }, input.Action, 'Action');
  const filterFields = filterTypes[FilterType ?? ''];
  const actionFields = actionTypes[ActionType ?? ''];
  if (!FilterType || !filterFields || !ActionType || !actionFields) {
    throw validationError(
      `A trigger with the filter '${FilterType}' and the action '${ActionType}' cannot be created.`,
    );
  }
  const filter: Record<string, unknown> = bind(filterFields, input.Filter);
  const action: Record<string, unknown> = bind(actionFields, input.Action);
  const reasons = [
    FilterType === 'CronExpressionSchedule' &&
      !isCron(filter.CronExpression) &&
      `The CRON expression '${filter.CronExpression}' is not valid.`,
    FilterType === 'OnceDailySchedule' &&
      !filter.StartTime &&
      'Please provide a start time.',
    typeof filter.Timezone === 'string' &&
      !isTimezone(filter.Timezone) &&
      `The time zone '${filter.Timezone}' is not known.`,
    ActionType === 'RunRunbook' &&
      ctx.store.of(runbooks).get(String(action.RunbookId))?.ProjectId !==
        project.Id &&
      `The project has no runbook with the ID '${action.RunbookId}'.`,
    ActionType === 'RunRunbook' &&
      !(action.EnvironmentIds as string[] | undefined)?.length &&
      'Please provide at least one environment.',
  ].filter(reason => typeof reason === 'string');
  if (reasons.length) {
    throw validationError(...reasons);
  }
  requireIds(ctx, environments, project.SpaceId, [
    ...((action.EnvironmentIds as string[] | undefined) ?? []),
    ...((filter.EnvironmentIds as string[] | undefined) ?? []),
  ]);
  return {
    Name: input.Name ?? '',
    Description: input.Description ?? null,
    IsDisabled: input.IsDisabled ?? false,
    Filter: { FilterType, ...filter },
    Action: { ActionType, ...action },
  };
}

/** Six fields, seconds first, or five; octopus-api.md §3.3. */
function isCron(expression: unknown): boolean {
  const parts =
    typeof expression === 'string' ? expression.trim().split(/\s+/) : [];
  return (
    (parts.length === 5 || parts.length === 6) &&
    parts.every(part => /^[\dA-Za-z*/,#?-]+$/.test(part))
  );
}
