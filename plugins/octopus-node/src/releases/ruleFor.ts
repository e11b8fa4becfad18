import { ChannelRuleResource } from './ChannelRuleResource';
import { TemplatePackageResource } from './ReleaseTemplateResource';

/** The rule of a channel for a package of a release. */
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
