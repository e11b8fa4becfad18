import { PackageSlot } from '../execution/processes/packageSlots';

/** A package in a release or snapshot template. Shape: definition `ReleaseTemplatePackage` of the OpenAPI document. */
export function templatePackage(
  slot: PackageSlot,
  lastVersion: string | undefined,
) {
  return {
    ActionName: slot.actionName,
    StepName: slot.stepName,
    PackageReferenceName: slot.reference,
    PackageId: slot.packageId,
    FeedId: slot.feedId ?? slot.feedExpression,
    FeedName: slot.feedName ?? null,
    ProjectName: slot.projectName ?? null,
    // Their older names: ReleaseTemplatePackage of OctopusDeploy/OctopusClients.
    NuGetPackageId: slot.packageId,
    NuGetFeedId: slot.feedId ?? slot.feedExpression,
    NuGetFeedName: slot.feedName ?? null,
    IsResolvable: slot.isResolvable,
    VersionSelectedLastRelease: lastVersion ?? null,
    FixedVersion: null,
  };
}
