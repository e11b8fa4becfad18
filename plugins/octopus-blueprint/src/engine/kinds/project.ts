import { ProjectSpec } from '../../blueprint/model/Blueprint';
import { pick } from '../model/fields';
import {
  connectivityPolicy,
  managedConnectivityPolicy,
} from './connectivityPolicy';
import { Kind } from './Kind';

/**
 * The project's own fields; what it holds are objects of their own. Source of
 * the fields: definition `ProjectResource`, octopus-api.md section 6.3.
 */
export const project: Kind<ProjectSpec> = {
  kind: 'project',
  label: 'project',
  shared: false,
  fields: (spec, ids) => ({
    Name: spec.name,
    Description: spec.description ?? '',
    ProjectGroupId: ids.of('projectGroup', spec.projectGroup),
    LifecycleId: ids.of('lifecycle', spec.lifecycle),
    IncludedLibraryVariableSetIds: spec.libraryVariableSets.map(name =>
      ids.of('libraryVariableSet', name),
    ),
    TenantedDeploymentMode: 'Untenanted',
    DefaultGuidedFailureMode: spec.defaultGuidedFailureMode,
    ProjectConnectivityPolicy: connectivityPolicy(
      spec.allowDeploymentsToNoTargets,
    ),
    ...(spec.versionTemplate && {
      VersioningStrategy: { Template: spec.versionTemplate },
    }),
  }),
  managed: resource => ({
    ...pick(resource, [
      'Name',
      'Description',
      'ProjectGroupId',
      'LifecycleId',
      'IncludedLibraryVariableSetIds',
      'TenantedDeploymentMode',
      'DefaultGuidedFailureMode',
    ]),
    ProjectConnectivityPolicy: managedConnectivityPolicy(
      resource.ProjectConnectivityPolicy,
    ),
    VersioningStrategy: pick(resource.VersioningStrategy, [
      'Template',
      'DonorPackage',
    ]),
  }),
  incompatible: (_, resource) =>
    resource.IsVersionControlled
      ? 'it keeps its deployment process in Git, where this blueprint cannot write it'
      : undefined,
};
