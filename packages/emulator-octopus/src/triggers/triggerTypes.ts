import { Fields } from '../http/bind';

const daily: Fields = { DaysOfWeek: 'texts', Timezone: 'text' };
const scoped: Fields = {
  ChannelId: 'text',
  TenantIds: 'texts',
  TenantTags: 'texts',
};

/** Kinds of filters and their fields. Source: OctopusDeploy/go-octopusdeploy:pkg/filters. */
export const filterTypes: Record<string, Fields> = {
  MachineFilter: {
    EnvironmentIds: 'texts',
    EventCategories: 'texts',
    EventGroups: 'texts',
    Roles: 'texts',
  },
  CronExpressionSchedule: { CronExpression: 'text', Timezone: 'text' },
  OnceDailySchedule: { StartTime: 'text', ...daily },
  ContinuousDailySchedule: {
    ...daily,
    Interval: 'text',
    HourInterval: 'integer',
    MinuteInterval: 'integer',
    RunAfter: 'text',
    RunUntil: 'text',
  },
  DaysPerMonthSchedule: {
    StartTime: 'text',
    MonthlyScheduleType: 'text',
    DateOfMonth: 'text',
    DayNumberOfMonth: 'text',
    DayOfWeek: 'text',
    Timezone: 'text',
  },
};

/** Kinds of actions and their fields. Source: OctopusDeploy/go-octopusdeploy:pkg/actions. */
export const actionTypes: Record<string, Fields> = {
  AutoDeploy: { ShouldRedeployWhenMachineHasBeenDeployedTo: 'boolean' },
  DeployLatestRelease: {
    ...scoped,
    SourceEnvironmentIds: 'texts',
    DestinationEnvironmentId: 'text',
    ShouldRedeployWhenReleaseIsCurrent: 'boolean',
    Variables: 'text',
  },
  DeployNewRelease: { ...scoped, EnvironmentId: 'text', Variable: 'text' },
  RunRunbook: {
    RunbookId: 'text',
    EnvironmentIds: 'texts',
    TenantIds: 'texts',
    TenantTags: 'texts',
  },
  CreateRelease: { ChannelId: 'text' },
};
