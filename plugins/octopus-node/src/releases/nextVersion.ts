/**
 * What a new release is made of, as far as it is used. Source: definitions
 * `ReleaseTemplateResource`, `ReleaseTemplatePackage` and `SelectedPackage` of
 * the OpenAPI document.
 *
 * @public
 */
export interface ReleaseTemplateResource {
  /** Null where the version is that of a package. */
  NextVersionIncrement: string | null;
  VersioningPackageStepName: string | null;
  VersioningPackageReferenceName: string | null;
  Packages: TemplatePackageResource[];
}

/**
 * A package that a release needs a version of.
 *
 * @public
 */
export interface TemplatePackageResource {
  ActionName: string;
  PackageReferenceName: string | null;
  PackageId: string;
  FeedId: string;
  /** False where the package or its feed is named by a variable. */
  IsResolvable: boolean;
}

/**
 * The version of a package that a release has.
 *
 * @public
 */
export interface SelectedPackageResource {
  ActionName: string;
  PackageReferenceName: string | null;
  Version: string;
}

/**
 * The number of the next release: Octopus's proposal, or the version of the
 * package that the project is numbered by.
 *
 * @param versionOf - which version of a package the release would have
 *
 * @public
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
