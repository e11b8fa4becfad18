import { ProjectSpec, VariableSpec } from '../model/Blueprint';
import {
  environmentNames,
  libraryVariableSetNames,
  lifecycleNames,
  projectGroupNames,
} from '../model/objectNames';
import { createTemplateProject } from '../runbooks/createTemplateProject';
import { mainlineChannel, versionTemplate } from './commonParts';

function prompted(
  name: string,
  label: string,
  description: string,
): VariableSpec {
  return {
    name,
    description,
    type: 'String',
    value: '',
    prompt: {
      label,
      description,
      required: true,
      controlType: 'SingleLineText',
    },
    environments: [environmentNames.sync],
  };
}

/** The runbook that starts a new application from a template. */
export function projectTemplates(name: string): ProjectSpec {
  return {
    name,
    description: 'Creates repositories of new applications from a template.',
    projectGroup: projectGroupNames.projectTemplates,
    lifecycle: lifecycleNames.application,
    libraryVariableSets: [
      libraryVariableSetNames.thisInstance,
      libraryVariableSetNames.github,
      libraryVariableSetNames.docker,
    ],
    versionTemplate,
    defaultGuidedFailureMode: 'Off',
    allowDeploymentsToNoTargets: true,
    variables: [
      prompted(
        'Git.Url.Organization',
        'Github Organization',
        'The GitHub organization or user that will own the repository.',
      ),
      prompted(
        'Git.Url.Repo',
        'Github Repo',
        'The name of the repository to create.',
      ),
      prompted(
        'Application.Docker.Image',
        'Docker Image',
        'The image that the workflow publishes, such as owner/name.',
      ),
      prompted(
        'Application.Octopus.Project',
        'Octopus Project',
        'The Octopus project that deploys the application.',
      ),
    ],
    channels: [mainlineChannel()],
    deploymentProcess: [],
    runbooks: [createTemplateProject()],
    triggers: [],
  };
}
