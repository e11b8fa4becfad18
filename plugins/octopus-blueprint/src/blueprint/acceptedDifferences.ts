import { workerTools } from './steps/step';

/** One value of the blueprint that differs from the original. */
export interface Difference {
  /**
   * Where in the inventory of the original, from the top, parts joined by
   * ` > `. Objects go by their name; `*` stands for one part and `**` for any
   * number of them.
   */
  path: string;
  /** Left out when the original has nothing there. */
  original?: unknown;
  /** Left out when the blueprint has nothing there. */
  ours?: unknown;
  /** The original has nothing there or below, and anything that the blueprint has there is accepted. */
  added?: true;
}

/** A deliberate change from the original. Any other difference is a mistake. */
export interface AcceptedDifference {
  title: string;
  reason: string;
  differences: Difference[];
}

const mainlineOnly = ['Development', 'Test', 'Production'];
const withFeatureBranch = [...mainlineOnly, 'Feature Branch'];
const nonProduction = ['Development', 'Test'];

function mainlineOf(project: string): Difference[] {
  const channel = `projects > ${project} > channels > Mainline`;
  return [
    { path: `${channel} > name`, ours: 'Mainline' },
    { path: `${channel} > isDefault`, ours: true },
    { path: `${channel} > lifecycle`, ours: '(the project lifecycle)' },
  ];
}

function triggerOf(name: string, runbook: string): Difference[] {
  const trigger = `projects > * > triggers > ${name}`;
  return [
    { path: `${trigger} > name`, ours: name },
    { path: `${trigger} > runbook`, ours: runbook },
    { path: `${trigger} > environments`, ours: nonProduction },
  ];
}

function secretOf(step: string, name: string, value: string): Difference[] {
  const properties = `projects > Docker Project Templates > ** > ${step} > properties`;
  return [
    {
      path: `${properties} > CreateGitHubSecret.GitHub.Secret.Name`,
      ours: name,
    },
    {
      path: `${properties} > CreateGitHubSecret.GitHub.Secret.Value`,
      ours: value,
    },
  ];
}

/** Properties of a step of the runbook that makes repositories, which our script does without. */
function leftOut(step: string, values: Record<string, string>): Difference[] {
  return Object.entries(values).map(([property, original]) => ({
    path: `projects > Docker Project Templates > ** > ${step} > properties > ${property}`,
    original,
  }));
}

function notForVersioning(step: string): Difference {
  return {
    path: `projects > ** > ${step} > canBeUsedForProjectVersioning`,
    original: true,
  };
}

const secretSteps = [
  'Create Octopus API Key Secret',
  'Create Docker Hub Password Secret',
  'Create Docker Hub Password Username',
];
const newRepository = '#{Octopus.Action[Create Repo].Output.NewRepo}';

const concurrencyTag =
  'projects > _ AWS EKS Infrastructure > variables > Octopus.Task.ConcurrencyTag';
const syntax = 'projects > ** > properties > Octopus.Action.Script.Syntax';

/**
 * Every difference between the blueprint and the inventory of the original, and why.
 *
 * @public
 */
export const acceptedDifferences: AcceptedDifference[] = [
  {
    title: 'One mainline channel in every project',
    reason:
      'The original leaves the default channel that Octopus makes beside its own, so that two channels deploy builds of the main branch. Here Mainline takes its place, also in the two projects that had no other.',
    differences: [
      ...mainlineOf('_ AWS EKS Infrastructure'),
      ...mainlineOf('Docker Project Templates'),
    ],
  },
  {
    title: 'Delete EKS Cluster also for feature branches',
    reason:
      'The original can create a cluster in the Feature Branch environment, and cannot delete it there.',
    differences: [
      {
        path: 'projects > _ AWS EKS Infrastructure > runbooks > 🗑️ Delete EKS Cluster > environments',
        original: mainlineOnly,
        ours: withFeatureBranch,
      },
      {
        path: 'projects > _ AWS EKS Infrastructure > runbooks > 🗑️ Delete EKS Cluster > steps > Delete EKS Cluster > environments',
        original: mainlineOnly,
        ours: withFeatureBranch,
      },
    ],
  },
  {
    title: 'The cluster runbooks know the Octopus API key',
    reason:
      'They upload the certificate of the cluster, so that its targets check it, and delete the targets of a deleted cluster. The original skips the check and leaves the targets behind.',
    differences: [
      {
        path: 'projects > _ AWS EKS Infrastructure > libraryVariableSets',
        ours: ['This Instance'],
      },
    ],
  },
  {
    title: 'One run at a time for a cluster',
    reason:
      'All environments share the cluster. The original lets each wait a few seconds longer than the one before it and hopes; Octopus queues tasks of the same concurrency tag.',
    differences: [
      { path: `${concurrencyTag} > name`, ours: 'Octopus.Task.ConcurrencyTag' },
      { path: `${concurrencyTag} > type`, ours: 'String' },
      { path: `${concurrencyTag} > sensitive`, ours: false },
      { path: `${concurrencyTag} > value`, ours: 'eks/#{AWS.EKS.Name}' },
    ],
  },
  {
    title: 'The same worker pool for every step',
    reason:
      'In the original one step alone, of Get Pods in the frontend, names no pool.',
    differences: [
      {
        path: 'projects > EKS Octopub Frontend > runbooks > 🛠️ Get Pods > steps > Get Pods > workerPool',
        original: null,
        ours: 'Hosted Ubuntu',
      },
    ],
  },
  {
    title: 'Bash in place of PowerShell and Python',
    reason:
      'One language, which every Linux worker has. The scripts are files of this module, and are checked and tested as such.',
    differences: [
      { path: syntax, original: 'PowerShell', ours: 'Bash' },
      { path: syntax, original: 'Python', ours: 'Bash' },
    ],
  },
  {
    title: 'A pinned container for steps with tools',
    reason:
      'The original runs the newest build of three images, whichever that is. For those no current tag is to be found in public; the worker tools of Octopus hold the same tools under a tag that public code runs, and hosted workers keep them at hand.',
    differences: [
      'octopuslabs/aws-workertools',
      'octopuslabs/k8s-workertools',
      'octopussamples/node-workertools',
    ].map(original => ({
      path: 'projects > ** > container > image',
      original,
      ours: workerTools.image,
    })),
  },
  {
    title: 'Ingress paths for both NGINX controllers',
    reason:
      'ingress-nginx, which the original installs, is retired. The maintained NGINX Ingress Controller wants rewrite targets that begin with a slash and takes the first path that matches, so that no path may cover that of another service or namespace. The annotations name the settings of both.',
    differences: [
      {
        path: 'projects > EKS Octopub Frontend > variables > Kubernetes.Ingress.Path > value',
        original: '/#{Kubernetes.Namespace}(/.*)?',
        ours: '/#{Kubernetes.Namespace}(?![^/]|/api/)/?(.*)',
      },
      {
        path: 'projects > * > variables > Kubernetes.Ingress.Path > value',
        original: '/#{Kubernetes.Namespace}(/api/#{Microservice.Name})(/.*)?',
        ours: '/#{Kubernetes.Namespace}/(api/#{Microservice.Name}.*)',
      },
    ],
  },
  {
    title: 'Schedules for Scale Pods to Zero and One',
    reason:
      'The documentation of the original expects them and leaves them to the reader. They run in the environments before production, and can be turned off.',
    differences: [
      ...triggerOf('Scale Pods to Zero', '🌃 Scale Pods to Zero'),
      ...triggerOf('Scale Pods to One', '🌇 Scale Pods to One'),
    ],
  },
  {
    title: 'One scaling script',
    reason:
      'The number of pods is a property of the step, in place of two scripts that differ in a digit.',
    differences: [
      {
        path: 'projects > * > runbooks > 🌃 Scale Pods to Zero > steps > Scale Pods to Zero > properties > ScaleDeployment.Replicas',
        ours: '0',
      },
      {
        path: 'projects > * > runbooks > 🌇 Scale Pods to One > steps > Scale Pods to One > properties > ScaleDeployment.Replicas',
        ours: '1',
      },
    ],
  },
  {
    title: 'Delete Feature Branch',
    reason:
      'The original never removes the namespace of a feature branch. This runbook does, and refuses namespaces of environments and what Octopus did not deploy.',
    differences: [
      {
        path: 'projects > _ Deploy EKS Octopub Stack > runbooks > Delete Feature Branch',
        added: true,
      },
    ],
  },
  {
    title: 'Every step says that it runs on a worker',
    reason:
      'The original says it through a field of the Terraform provider, which sets this property; the inventory lists only properties that are spelled out.',
    differences: [
      {
        path: 'projects > ** > properties > Octopus.Action.RunOnServer',
        ours: 'true',
      },
    ],
  },
  {
    title: 'Secrets of a new repository spelled out',
    reason:
      'The inventory leaves out which secrets the steps set; their names and values are those of the original.',
    differences: [
      ...secretOf(
        'Create Octopus API Key Secret',
        'OCTOPUS_API_TOKEN',
        '#{Octopus.ApiKey}',
      ),
      ...secretOf(
        'Create Docker Hub Password Secret',
        'DOCKERHUB_TOKEN',
        '#{Docker.Credentials.Password}',
      ),
      ...secretOf(
        'Create Docker Hub Password Username',
        'DOCKERHUB_USERNAME',
        '#{Docker.Credentials.Username}',
      ),
    ],
  },
  {
    title: 'The generator is a plain package of its step',
    reason:
      'The property that names it a second time belongs to a step template, which this step does not come from. So does the choice of its version in that property, and its arguments, which our script puts together itself.',
    differences: [
      {
        path: 'projects > Docker Project Templates > ** > Generate and Push > packages > YeomanGenerator > selectionMode',
        original: 'deferred',
        ours: 'immediate',
      },
      ...leftOut('Generate and Push', {
        'PopulateGithubRepo.Yeoman.Generator.Arguments':
          '--octopusUrl #{Octopus.Action[Get Variables].Output.Web.ServerUri} --octopusSpace "#{Octopus.Action[Get Variables].Output.Space.Name}" --octopusApi #{Octopus.ApiKey} --octopusProject "#{Application.Octopus.Project}" --dockerImage #{Application.Docker.Image}',
      }),
      {
        path: 'projects > Docker Project Templates > ** > Generate and Push > jsonProperties',
        original: ['PopulateGithubRepo.Yeoman.Generator.Package'],
      },
    ],
  },
  {
    title: 'Scripts read the variables of their project',
    reason:
      'The original hands them to its scripts as properties of the steps, as step templates do.',
    differences: [
      ...leftOut('Create Repo', {
        'CreateGithubRepo.Git.Url.Organization': '#{Git.Url.Organization}',
        'CreateGithubRepo.Git.Url.NewRepoNamePrefix': '',
        'CreateGithubRepo.Git.Credentials.AccessToken':
          '#{Git.Credentials.Password}',
        'CreateGithubRepo.Git.Url.NewRepoName': '#{Git.Url.Repo}',
      }),
      ...secretSteps.flatMap(step =>
        leftOut(step, {
          'CreateGitHubSecret.Git.Credentials.Password':
            '#{Git.Credentials.Password}',
          'CreateGitHubSecret.Git.Url.Repo': newRepository,
          'CreateGitHubSecret.Git.Url.Organization': '#{Git.Url.Organization}',
        }),
      ),
    ],
  },
  {
    title: 'Steps without packages do not number releases',
    reason:
      'The original marks some of them as usable for project versioning, which does nothing without a package.',
    differences: [
      'Security Scan',
      'Scale Pods to Zero',
      'Scale Pods to One',
      'Delete EKS Cluster',
    ].map(notForVersioning),
  },
];

/** How something differs that is no data of the blueprint: what a script does, or what Octopus adds. */
export interface OtherDifference {
  title: string;
  reason: string;
}

/**
 * The differences that the inventory cannot show, and why.
 *
 * @public
 */
export const otherDifferences: OtherDifference[] = [
  {
    title: 'A scan that could not be made is said',
    reason:
      'As in the original it does not fail the deployment, whereas the original reports a result without findings. The variable SecurityScan.Required makes it fail.',
  },
  {
    title: 'Scaling what is not there',
    reason:
      'A deployment that does not exist is a warning, where the original fails, so that schedules run in environments without it. The script waits for the pods.',
  },
  {
    title: 'Errors of the inspection runbooks are not swallowed',
    reason:
      'The original succeeds when kubectl fails. Logs are one artifact for each container, not for each pod.',
  },
  {
    title: 'Names and credentials of new repositories',
    reason:
      'Dots and underscores stay, other characters become hyphens, where the original has underscores. A token is the only credential: no GitHub App, and no prefix for names.',
  },
  {
    title: 'Addresses in logs are plain text',
    reason: 'The original writes them as Markdown links.',
  },
  {
    title: 'Containers cannot gain privileges',
    reason:
      'The original leaves that open. The step has no field for a seccomp profile, without which no pod satisfies the Pod Security Standard restricted as of Kubernetes 1.19 and later; baseline is satisfied, and restricted as of 1.18.',
  },
  {
    title: 'Mainline keeps the slug of the default channel',
    reason:
      'It takes the place of the channel that Octopus creates, whose slug is `default`; in the original it is `mainline`.',
  },
  {
    title: 'What the Terraform provider adds is left out',
    reason:
      'It writes the package of Deploy a Release a second time as properties, and an empty versioning strategy. Octopus does without either.',
  },
  {
    title: 'Variables have an order',
    reason:
      'That of the blueprint, in every space. The Terraform provider writes those of the original one by one and at the same time, so that each space has another order. Octopus does not go by it.',
  },
  {
    title: 'Steps run on Linux workers',
    reason:
      'They are written in Bash. The PowerShell of the original also runs on Windows workers, for which it downloads other programs.',
  },
  {
    title: 'Feedback leads to the support of Octopus',
    reason: 'The original asks for feedback on itself in a discussion.',
  },
];
