import {
  ReleaseTemplateResource,
  TemplatePackageResource,
} from './ReleaseTemplateResource';

/**
 * The number of the next release: Octopus's proposal, or the version of the
 * package that the project is numbered by.
 *
 * @param versionOf - which version of a package the release would have
 */
export function nextVersion(
  template: ReleaseTemplateResource,
  versionOf: (wanted: TemplatePackageResource) => string | undefined,
): string | undefined {
  const donor = template.Packages.find(
    ({ ActionName, PackageReferenceName }) =>
      ActionName === template.VersioningPackageStepName &&
      (PackageReferenceName ?? '') ===
        (template.VersioningPackageReferenceName ?? ''),
  );
  return template.NextVersionIncrement ?? (donor && versionOf(donor));
}
