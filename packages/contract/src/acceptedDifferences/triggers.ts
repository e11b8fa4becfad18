import { FieldsDifference, ValuesDifference } from './types';
import { flag, listOf, moment, oneOf, ref, text, whole } from './shapes';
import { DOCS, GO } from './sources';

const weekdays = listOf(
  oneOf(
    'Sunday',
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
  ),
);

/** Settings that a kind of filter or action has. */
const settings =
  (definition: string, field: string, folder: string) =>
  (
    type: string,
    file: string,
    fields: FieldsDifference['fields'],
  ): FieldsDifference => ({
    id: `trigger.${type}`,
    allows: 'fields',
    definition,
    when: { field, values: [type] },
    fields,
    source: `${GO}/${folder}/${file}`,
  });
const filter = settings('TriggerFilterResource', 'FilterType', 'filters');
const action = settings('TriggerActionResource', 'ActionType', 'actions');

const scoped = {
  ChannelId: text,
  TenantIds: listOf(text),
  TenantTags: listOf(text),
};

/** The document has filters and actions without their settings; the Go client has them. */
export const triggerDifferences: (FieldsDifference | ValuesDifference)[] = [
  filter('CronExpressionSchedule', 'cron_scheduled_trigger_filter.go', {
    CronExpression: text,
    Timezone: text,
  }),
  filter('OnceDailySchedule', 'once_daily_scheduled_trigger_filter.go', {
    StartTime: moment,
    DaysOfWeek: weekdays,
    Timezone: text,
  }),
  filter(
    'ContinuousDailySchedule',
    'continuous_daily_scheduled_trigger_filter.go',
    {
      DaysOfWeek: weekdays,
      HourInterval: whole,
      Interval: text,
      MinuteInterval: whole,
      RunAfter: moment,
      RunUntil: moment,
      Timezone: text,
    },
  ),
  filter('MachineFilter', 'deployment_target_filter.go', {
    EnvironmentIds: listOf(text),
    EventCategories: listOf(text),
    EventGroups: listOf(text),
    Roles: listOf(text),
  }),
  action('RunRunbook', 'run_runbook_action.go', {
    RunbookId: text,
    EnvironmentIds: listOf(text),
    TenantIds: listOf(text),
    TenantTags: listOf(text),
  }),
  action('DeployLatestRelease', 'deploy_latest_release_action.go', {
    ...scoped,
    DestinationEnvironmentId: text,
    ShouldRedeployWhenReleaseIsCurrent: flag,
    SourceEnvironmentIds: listOf(text),
    Variables: text,
  }),
  action('DeployNewRelease', 'deploy_new_release_action.go', {
    ...scoped,
    EnvironmentId: text,
    Variable: text,
    VersionControlReference: ref('VersionControlReferenceResource'),
  }),
  action('AutoDeploy', 'auto_deploy_action.go', {
    ShouldRedeployWhenMachineHasBeenDeployedTo: flag,
  }),
  action('CreateRelease', 'create_release_action.go', { ChannelId: text }),
  {
    id: 'trigger.newer filters',
    allows: 'values',
    definition: 'TriggerFilterType',
    values: ['FeedFilter', 'ArcFeedFilter', 'GitFilter', 'WebhookFilter'],
    source: `${DOCS}/project-triggers.md`,
  },
  {
    id: 'trigger.newer actions',
    allows: 'values',
    definition: 'TriggerActionType',
    values: ['DeployLatestReleaseToEnvironment', 'CreateRelease'],
    source: `${DOCS}/project-triggers.md`,
  },
];
