import { TemplatePackageResource } from './nextVersion';

/**
 * Which versions of packages a channel takes, as far as it is used. Source:
 * definition `ChannelVersionRuleResource` of the OpenAPI document.
 *
 * @public
 */
export interface ChannelRuleResource {
  VersionRange: string | null;
  Tag: string | null;
  ActionPackages: {
    DeploymentAction: string;
    PackageReference: string | null;
  }[];
}

/**
 * The rule of a channel for a package of a release.
 *
 * @public
 */
export function ruleFor<T extends Pick<ChannelRuleResource, 'ActionPackages'>>(
  rules: T[],
  wanted: Pick<TemplatePackageResource, 'ActionName' | 'PackageReferenceName'>,
): T | undefined {
  return rules.find(({ ActionPackages }) =>
    ActionPackages.some(
      ({ DeploymentAction, PackageReference }) =>
        DeploymentAction === wanted.ActionName &&
        (PackageReference ?? '') === (wanted.PackageReferenceName ?? ''),
    ),
  );
}
