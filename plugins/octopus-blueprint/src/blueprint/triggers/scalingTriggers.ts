import { ScheduleInput } from '../input/EksReferenceArchitectureInput';
import { TriggerSpec } from '../model/Blueprint';
import { environmentNames } from '../model/objectNames';
import {
  scaleToOneRunbookName,
  scaleToZeroRunbookName,
} from '../runbooks/scaling';
import { cronExpression } from './cronExpression';

const nonProductionEnvironments: string[] = [
  environmentNames.development,
  environmentNames.test,
];

/** Stops a service in non-production environments in the evening and starts it in the morning. */
export function scalingTriggers(
  schedule: ScheduleInput | undefined,
): TriggerSpec[] {
  if (!schedule) {
    return [];
  }
  return [
    {
      name: 'Scale Pods to Zero',
      description: 'Stops the service outside of working hours.',
      runbook: scaleToZeroRunbookName,
      environments: nonProductionEnvironments,
      isDisabled: false,
      cronExpression: cronExpression(schedule.scaleToZero, schedule.days),
      timezone: schedule.timezone,
    },
    {
      name: 'Scale Pods to One',
      description: 'Starts the service for working hours.',
      runbook: scaleToOneRunbookName,
      environments: nonProductionEnvironments,
      isDisabled: false,
      cronExpression: cronExpression(schedule.scaleToOne, schedule.days),
      timezone: schedule.timezone,
    },
  ];
}
