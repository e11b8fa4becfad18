import { Entity, Kind } from '../../store/kind';
import { Start } from '../createStart';

/** A deployment of a release to an environment. */
export interface Deployment extends Entity, Start {
  SpaceId: string;
  Name: string;
  ReleaseId: string;
  ChannelId: string;
  ProjectId: string;
  EnvironmentId: string;
  TaskId: string;
  DeploymentProcessId: string;
  ManifestVariableSetId: string | null;
  UseGuidedFailure: boolean;
  ForcePackageRedeployment: boolean;
}

/** Deployments of every space. */
export const deployments: Kind<Deployment> = {
  idPrefix: 'Deployments',
  itemType: 'Deployment',
  label: 'Deployment',
  path: 'deployments',
};
