import { Bound } from '../../http/bind';
import { executionFields } from './executionFields';

/** A time of a body in milliseconds, or null. */
export function timeOf(text: string | null | undefined): number | null {
  return text ? Date.parse(text) : null;
}

/** What the body of a classic deployment or run says, in the form of its makers. */
export function readExecution(input: Bound<typeof executionFields>) {
  const values = input.FormValues ?? {};
  return {
    given: (elementName: string) => {
      const value = values[elementName];
      return value === undefined || value === null ? undefined : String(value);
    },
    options: {
      Comments: input.Comments ?? null,
      ForcePackageDownload: input.ForcePackageDownload,
      ForcePackageRedeployment: input.ForcePackageRedeployment,
      SkipActions: input.SkipActions,
      SpecificMachineIds: input.SpecificMachineIds,
      ExcludedMachineIds: input.ExcludedMachineIds,
      UseGuidedFailure: input.UseGuidedFailure,
      queueTime: timeOf(input.QueueTime),
      queueTimeExpiry: timeOf(input.QueueTimeExpiry),
    },
  };
}
