import { RunbookSpec, StepSpec } from '../model/Blueprint';
import { environmentNames, feedNames } from '../model/objectNames';
import { script } from '../steps/scriptSteps';
import { workerTools } from '../steps/step';

/** Sets a secret for GitHub Actions in the new repository. */
function createSecret(name: string, secret: string, value: string): StepSpec {
  return script(name, 'template-create-secret', {
    properties: {
      'CreateGitHubSecret.GitHub.Secret.Name': secret,
      'CreateGitHubSecret.GitHub.Secret.Value': value,
    },
  });
}

function generateAndPush(): StepSpec {
  return script('Generate and Push', 'template-generate-and-push', {
    container: workerTools,
    canBeUsedForProjectVersioning: true,
    packages: [
      {
        name: 'YeomanGenerator',
        packageId:
          'OctopusSolutionsEngineering/ReferenceArchitectureAppGenerators',
        feed: { ref: 'feed', name: feedNames.githubReleases },
        acquisitionLocation: 'Server',
        properties: { Extract: 'True', SelectionMode: 'immediate' },
      },
    ],
    properties: {
      'PopulateGithubRepo.Git.Credentials.Password':
        '#{Git.Credentials.Password}',
      'PopulateGithubRepo.Git.Url.Organization': '#{Git.Url.Organization}',
      'PopulateGithubRepo.Git.Url.Repo':
        '#{Octopus.Action[Create Repo].Output.NewRepo}',
      'PopulateGithubRepo.Yeoman.Generator.Name':
        'octopus-reference-architecture-apps',
      'PopulateGithubRepo.Yeoman.Generator.SubGenerator':
        'nodejs-docker-webapp',
    },
  });
}

/** Makes a GitHub repository with a Node.js application; secrets come before the push that starts its workflow. */
export function createTemplateProject(): RunbookSpec {
  return {
    name: '📗 Create Template Github Node.js Project',
    description:
      'Creates a GitHub repository, gives it the secrets that its workflow needs, and pushes a sample Node.js application with a workflow that builds and publishes its container image.',
    environments: [environmentNames.sync],
    multiTenancyMode: 'Untenanted',
    defaultGuidedFailureMode: 'EnvironmentDefault',
    retention: 100,
    allowDeploymentsToNoTargets: true,
    steps: [
      script('Get Variables', 'template-get-variables'),
      script('Create Repo', 'template-create-repo'),
      createSecret(
        'Create Octopus API Key Secret',
        'OCTOPUS_API_TOKEN',
        '#{Octopus.ApiKey}',
      ),
      createSecret(
        'Create Docker Hub Password Secret',
        'DOCKERHUB_TOKEN',
        '#{Docker.Credentials.Password}',
      ),
      createSecret(
        'Create Docker Hub Password Username',
        'DOCKERHUB_USERNAME',
        '#{Docker.Credentials.Username}',
      ),
      generateAndPush(),
    ],
  };
}
