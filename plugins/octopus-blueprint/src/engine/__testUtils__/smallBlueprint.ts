import {
  Blueprint,
  StepSpec,
  SuppliedValue,
} from '../../blueprint/model/Blueprint';

export interface SmallOptions {
  version?: string;
  environmentDescription?: string;
  script?: string;
  greeting?: string;
  secretKey?: string;
  accessKey?: string;
  dockerPassword?: string;
  token?: string;
  projectName?: string;
}

function value(
  title: string,
  supplied: string | undefined,
  sensitive: boolean,
): SuppliedValue {
  return {
    title,
    supplied,
    placeholder: `TO BE FILLED IN: ${title}`,
    sensitive,
  };
}

function script(
  name: string,
  body: string,
  more: Partial<StepSpec> = {},
): StepSpec {
  return {
    name,
    actionType: 'Octopus.Script',
    condition: 'Success',
    startTrigger: 'StartAfterPrevious',
    packageRequirement: 'LetOctopusDecide',
    targetRoles: [],
    environments: [],
    workerPool: 'Hosted Ubuntu',
    properties: {
      'Octopus.Action.RunOnServer': 'true',
      'Octopus.Action.Script.ScriptSource': 'Inline',
      'Octopus.Action.Script.Syntax': 'Bash',
      'Octopus.Action.Script.ScriptBody': body,
    },
    ...more,
  };
}

/** One or two objects of every kind, and every kind of reference. */
export function smallBlueprint(options: SmallOptions = {}): Blueprint {
  const retention = {
    unit: 'Days',
    quantityToKeep: 3,
    shouldKeepForever: false,
  } as const;
  const phase = (name: string) => ({
    name,
    automaticDeploymentTargets: [],
    optionalDeploymentTargets: [name],
    isOptionalPhase: false,
    minimumEnvironmentsBeforePromotion: 0,
  });
  const web = options.projectName ?? 'Web';
  return {
    id: 'small',
    version: options.version ?? '1.0.0',
    title: 'Small example',
    environments: [
      {
        name: 'Dev',
        description: options.environmentDescription ?? 'For developers',
        sortOrder: 10,
        useGuidedFailure: false,
        allowDynamicInfrastructure: true,
      },
      {
        name: 'Prod',
        sortOrder: 11,
        useGuidedFailure: true,
        allowDynamicInfrastructure: false,
      },
    ],
    lifecycles: [
      {
        name: 'Straight',
        phases: [phase('Dev'), phase('Prod')],
        releaseRetention: retention,
        tentacleRetention: retention,
      },
    ],
    feeds: [
      {
        name: 'Docker',
        feedType: 'Docker',
        feedUri: 'https://index.docker.io',
        apiVersion: 'v1',
        username: value('Docker user name', undefined, false),
        password: value('Docker password', options.dockerPassword, true),
        packageAcquisitionLocationOptions: ['ExecutionTarget', 'NotAcquired'],
      },
    ],
    accounts: [
      {
        name: 'AWS',
        accountType: 'AmazonWebServicesAccount',
        accessKey: value('AWS access key', options.accessKey, false),
        secretKey: value('AWS secret key', options.secretKey, true),
      },
    ],
    libraryVariableSets: [
      {
        name: 'Shared',
        description: 'For all',
        variables: [
          {
            name: 'Token',
            type: 'Sensitive',
            value: value('Token', options.token, true),
          },
          { name: 'Motto', type: 'String', value: 'Onwards' },
        ],
      },
    ],
    projectGroups: [{ name: 'Demo' }],
    projects: [
      {
        name: web,
        description: 'The site',
        projectGroup: 'Demo',
        lifecycle: 'Straight',
        libraryVariableSets: ['Shared'],
        versionTemplate: '#{Octopus.Version.LastMajor}.0.i',
        defaultGuidedFailureMode: 'EnvironmentDefault',
        allowDeploymentsToNoTargets: true,
        variables: [
          {
            name: 'Greeting',
            type: 'String',
            value: options.greeting ?? 'Hello',
            prompt: {
              label: 'Greeting',
              required: true,
              controlType: 'SingleLineText',
            },
          },
          {
            name: 'Account',
            type: 'AmazonWebServicesAccount',
            value: { ref: 'account', name: 'AWS' },
          },
          { name: 'Size', type: 'String', value: '1', environments: ['Dev'] },
          { name: 'Size', type: 'String', value: '3', environments: ['Prod'] },
        ],
        channels: [
          {
            name: 'Mainline',
            isDefault: true,
            lifecycle: 'Straight',
            rules: [
              {
                tag: '^$',
                versionRange: '',
                actionPackages: [
                  { deploymentAction: 'Deploy', packageReference: 'web' },
                ],
              },
            ],
          },
          { name: 'Side', isDefault: false, rules: [] },
        ],
        deploymentProcess: [
          script('Deploy', options.script ?? 'echo deploy', {
            container: { feed: 'Docker', image: 'alpine:3' },
            packages: [
              {
                name: 'web',
                packageId: 'octopussamples/web',
                feed: { ref: 'feed', name: 'Docker' },
                acquisitionLocation: 'NotAcquired',
              },
            ],
          }),
        ],
        runbooks: [
          {
            name: '🔍 Look',
            environments: ['Dev'],
            multiTenancyMode: 'Untenanted',
            defaultGuidedFailureMode: 'EnvironmentDefault',
            retention: 100,
            allowDeploymentsToNoTargets: true,
            steps: [script('Look', 'echo look', { environments: ['Dev'] })],
          },
        ],
        triggers: [
          {
            name: 'Look every night',
            runbook: '🔍 Look',
            environments: ['Dev'],
            isDisabled: false,
            cronExpression: '0 0 22 * * Mon-Fri',
            timezone: 'UTC',
          },
        ],
      },
      {
        name: 'Stack',
        projectGroup: 'Demo',
        lifecycle: 'Straight',
        libraryVariableSets: [],
        defaultGuidedFailureMode: 'EnvironmentDefault',
        allowDeploymentsToNoTargets: true,
        variables: [],
        channels: [{ name: 'Mainline', isDefault: true, rules: [] }],
        deploymentProcess: [
          {
            ...script('Deploy web', ''),
            actionType: 'Octopus.DeployRelease',
            workerPool: undefined,
            packages: [
              {
                name: '',
                packageId: { ref: 'project', name: web },
                feed: { builtInFeed: 'OctopusProject' },
                acquisitionLocation: 'NotAcquired',
              },
            ],
            properties: {
              'Octopus.Action.RunOnServer': 'true',
              'Octopus.Action.DeployRelease.ProjectId': {
                ref: 'project',
                name: web,
              },
              'Octopus.Action.DeployRelease.DeploymentCondition': 'Always',
              'Octopus.Action.DeployRelease.Variables': {
                json: { Greeting: '#{Greeting}' },
              },
            },
          },
        ],
        runbooks: [],
        triggers: [],
      },
    ],
  };
}
