import { ChannelSpec } from '../../blueprint/model/Blueprint';
import { sameName } from '../comparing/sameName';
import { Fields, pick, pickEach, Resource } from '../model/fields';
import { Kind } from './Kind';

/** Source of the fields: octopus-api.md section 3, definition `ChannelResource`. */
export const channel: Kind<ChannelSpec> = {
  kind: 'channel',
  label: 'channel',
  shared: false,
  fields: (spec, ids) => ({
    Name: spec.name,
    Description: spec.description ?? '',
    IsDefault: spec.isDefault,
    LifecycleId: spec.lifecycle ? ids.of('lifecycle', spec.lifecycle) : null,
    Rules: spec.rules.map(rule => ({
      Tag: rule.tag,
      VersionRange: rule.versionRange,
      ActionPackages: rule.actionPackages.map(
        ({ deploymentAction, packageReference }) => ({
          DeploymentAction: deploymentAction,
          PackageReference: packageReference,
        }),
      ),
    })),
  }),
  managed: resource => ({
    ...pick(resource, ['Name', 'Description', 'IsDefault', 'LifecycleId']),
    Rules: ((resource.Rules ?? []) as Fields[]).map(rule => ({
      ...pick(rule, ['Tag', 'VersionRange']),
      ActionPackages: pickEach(rule.ActionPackages, [
        'DeploymentAction',
        'PackageReference',
      ]),
    })),
  }),
};

/** The channel that Octopus made with the project, if nobody has touched it. Source: octopus-api.md section 6.2. */
export function isUntouchedDefault(resource: Resource): boolean {
  return (
    sameName(resource.Name, 'Default') &&
    resource.IsDefault === true &&
    !resource.LifecycleId &&
    !some(resource.Rules)
  );
}

/** The same channel when it says nothing that is worth keeping, though another may be the default one by now. */
export function isBareDefault(resource: Resource): boolean {
  return (
    isUntouchedDefault({ ...resource, IsDefault: true }) &&
    !resource.Description &&
    !some(resource.TenantTags)
  );
}

function some(list: unknown): boolean {
  return Boolean((list as unknown[] | undefined)?.length);
}
