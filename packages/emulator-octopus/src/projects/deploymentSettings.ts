import { ProjectSettings } from '../git/commits';
import { bind } from '../http/bind';
import { connectivityFields, projectFields } from './projectFields';
import { GuidedFailureMode, Project } from './projects';
import { oneOf, readConnectivity, readVersioning } from './readProject';

/** Ids of deployment settings begin so, before the id of their project. */
export const SETTINGS_PREFIX = 'deploymentsettings-';

const fields = {
  DefaultGuidedFailureMode: projectFields.DefaultGuidedFailureMode,
  DefaultToSkipIfAlreadyInstalled:
    projectFields.DefaultToSkipIfAlreadyInstalled,
  DeploymentChangesTemplate: projectFields.DeploymentChangesTemplate,
  ReleaseNotesTemplate: projectFields.ReleaseNotesTemplate,
  VersioningStrategy: projectFields.VersioningStrategy,
  ConnectivityPolicy: { object: connectivityFields },
} as const;

/** What a body says about the settings; the rest has the defaults. */
export function readSettings(body: unknown): ProjectSettings {
  const input = bind(fields, body);
  return {
    DefaultGuidedFailureMode: oneOf<GuidedFailureMode>(
      'DefaultGuidedFailureMode',
      input.DefaultGuidedFailureMode,
      ['EnvironmentDefault', 'Off', 'On'],
    ),
    DefaultToSkipIfAlreadyInstalled:
      input.DefaultToSkipIfAlreadyInstalled ?? false,
    DeploymentChangesTemplate: input.DeploymentChangesTemplate ?? null,
    ReleaseNotesTemplate: input.ReleaseNotesTemplate ?? null,
    VersioningStrategy: readVersioning(input.VersioningStrategy),
    ProjectConnectivityPolicy: readConnectivity(input.ConnectivityPolicy),
  };
}

/** The settings of a project, whose commit is in the path where it has them in Git. */
export function renderSettings(project: Project, gitRef?: string): object {
  const self = `/api/${project.SpaceId}/projects/${project.Id}`;
  const at =
    gitRef === undefined ? self : `${self}/${encodeURIComponent(gitRef)}`;
  return {
    Id: `${SETTINGS_PREFIX}${project.Id}`,
    SpaceId: project.SpaceId,
    ProjectId: project.Id,
    ConnectivityPolicy: project.ProjectConnectivityPolicy,
    DefaultGuidedFailureMode: project.DefaultGuidedFailureMode,
    DefaultToSkipIfAlreadyInstalled: project.DefaultToSkipIfAlreadyInstalled,
    DeploymentChangesTemplate: project.DeploymentChangesTemplate,
    ReleaseNotesTemplate: project.ReleaseNotesTemplate,
    VersioningStrategy: project.VersioningStrategy,
    Links: { Self: `${at}/deploymentsettings`, Project: self },
  };
}
