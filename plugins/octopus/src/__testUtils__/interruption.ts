import { OctopusInterruption } from '@octopus-backstage/plugin-octopus-common';
import { minutesAgo } from './minutesAgo';

/** An approval that nobody has taken responsibility for. */
export function interruption(
  values: Partial<OctopusInterruption> = {},
): OctopusInterruption {
  return {
    id: 'Interruptions-1',
    type: 'ManualIntervention',
    title: 'Approve Production',
    created: minutesAgo(1),
    instructions: 'Look at the **dashboard** first.',
    environmentId: 'Environments-4',
    takesNotes: true,
    answers: [
      { value: 'Proceed', label: 'Proceed', requiresConfirmation: false },
      { value: 'Abort', label: 'Abort', requiresConfirmation: true },
    ],
    canTakeResponsibility: true,
    ...values,
  };
}
