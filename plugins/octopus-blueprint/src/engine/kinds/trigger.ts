import { TriggerSpec } from '../../blueprint/model/Blueprint';
import { pick } from '../model/fields';
import { Kind } from './Kind';

/** A trigger, which names its runbook within the project that it is in. */
type TriggerOfProject = TriggerSpec & { project: string };

/** Source of the fields: octopus-api.md section 3.3. */
export const trigger: Kind<TriggerOfProject> = {
  kind: 'trigger',
  label: 'trigger',
  shared: false,
  fields: (spec, ids) => ({
    Name: spec.name,
    Description: spec.description ?? '',
    IsDisabled: spec.isDisabled,
    Filter: {
      FilterType: 'CronExpressionSchedule',
      CronExpression: spec.cronExpression,
      Timezone: spec.timezone,
    },
    Action: {
      ActionType: 'RunRunbook',
      RunbookId: ids.runbook(spec.project, spec.runbook),
      EnvironmentIds: spec.environments.map(name =>
        ids.of('environment', name),
      ),
      TenantIds: [],
      TenantTags: [],
    },
  }),
  managed: resource => ({
    ...pick(resource, ['Name', 'Description', 'IsDisabled']),
    Filter: pick(resource.Filter, ['FilterType', 'CronExpression', 'Timezone']),
    Action: pick(resource.Action, [
      'ActionType',
      'RunbookId',
      'EnvironmentIds',
      'TenantIds',
      'TenantTags',
    ]),
  }),
};
