/** A message of the code, and what whoever reads it should know or do. */
export interface Message {
  /** As in the source; `…` stands for what varies. */
  says: string;
  /** Where it is written, from the root of the repository. */
  source: string;
  /** Markdown. */
  means: string;
}

const page = 'plugins/octopus/src/translations/translationRef.ts';
const node = (file: string) => `plugins/octopus-node/src/${file}`;
const branch = (file: string) =>
  `plugins/scaffolder-backend-module-octopus/src/featureBranch/${file}`;
const eks = (file: string) =>
  `plugins/scaffolder-backend-module-eks/src/${file}`;
const app = (file: string) =>
  `plugins/scaffolder-backend-module-node-app/src/${file}`;

/** What people ask about, by where they meet it. */
export const messages: Record<string, Message[]> = {
  'On the page of a service': [
    {
      says: 'No Octopus project yet',
      source: page,
      means:
        'The entity has no [annotation](../plugins/octopus/README.md#annotations). The page shows the one to add',
    },
    {
      says: 'The Octopus annotation names no project',
      source: page,
      means: 'The value has another form than `[Spaces-1/]my-project`',
    },
    {
      says: 'Octopus is not set up in this portal',
      source: page,
      means:
        '`octopus.instances` has no server of the name in `octopus.com/instance`, or the [backend plugin](../plugins/octopus-backend/README.md#install) is not installed',
    },
    {
      says: 'Octopus does not know this project',
      source: page,
      means:
        'It was renamed or deleted, it is in another space than the annotation or `defaultSpace` says, or the key of the portal [may not see it](keys.md)',
    },
    {
      says: 'You do not have access to this project',
      source: page,
      means:
        'The portal’s policy denies `octopus.project.read` on this entity ([permissions](../plugins/octopus-backend/README.md#permissions))',
    },
    {
      says: 'Octopus is not responding',
      source: page,
      means:
        'Nothing is known of the project yet, and the backend cannot reach Octopus. Its log has the reason',
    },
    {
      says: 'This portal does not list what is in Octopus. Type the name here.',
      source: page,
      means: '`octopus.pickers.enabled` is `false`',
    },
  ],
  'When the backend starts': [
    {
      says: 'No Octopus server is configured: add one under octopus.instances in app-config.yaml',
      source: node('service/createOctopusService.ts'),
      means:
        'The plugins start without one; what needs Octopus fails until [a server is named](../plugins/octopus-node/README.md#configuration)',
    },
    {
      says: 'is empty: set it, or the environment variable that it comes from, or remove it',
      source: node('config/readText.ts'),
      means:
        'Most often a variable such as `OCTOPUS_API_KEY` that the environment of the backend lacks',
    },
    {
      says: '.baseUrl is missing: set it to the address of the Octopus server',
      source: node('config/readBaseUrl.ts'),
      means:
        'The address as in a browser, up to `/app`, with a virtual directory but without `/api`',
    },
    {
      says: 'is the default of no field',
      source:
        'plugins/catalog-backend-module-octopus/src/offer/checkDefaults.ts',
      means:
        '`octopus.templates.defaults` has a name that no form has; the message lists those that there are',
    },
  ],
  'What Octopus refused': [
    {
      says: 'Check the credential of this instance under octopus.instances.',
      source: node('errors/classify.ts'),
      means: 'The key is wrong, has expired, or its user is disabled (401)',
    },
    {
      says: 'Give the user of this credential the permission, or use a credential that has it.',
      source: node('errors/classify.ts'),
      means:
        'Octopus names the missing permission before it (403). [Keys and rights](keys.md) has roles with all of them',
    },
    {
      says: 'The rate limit of this Octopus user is used up',
      source: node('errors/classify.ts'),
      means:
        'Octopus limits requests per user: give the portal service accounts that nothing else uses',
    },
    {
      says: "There is no space '…' on Octopus instance '…'",
      source: node('client/resolveSpace.ts'),
      means:
        'It was renamed, or the key may not see it. In Octopus, a team with the role has to be in that space',
    },
    {
      says: "… did not respond when asked to …: …. Check that … (baseUrl of instance '…') can be reached from Backstage.",
      source: node('http/sendOnce.ts'),
      means:
        'A name that does not resolve, a closed port, a firewall, or a certificate that Node.js does not trust (`NODE_EXTRA_CA_CERTS`)',
    },
    {
      says: 'The response is a web page instead of JSON',
      source: node('http/readResponse.ts'),
      means:
        '`baseUrl` leads to something else, or a sign-in page stands in front of Octopus',
    },
    {
      says: 'Waiting for Octopus: …',
      source: node('client/patient.ts'),
      means:
        'In the log of a task: it goes on by itself when Octopus is back ([how long](architecture.md#what-is-waited-for-and-how-long))',
    },
  ],
  'In a task of a template': [
    {
      says: "You need the permission '…'",
      source: node('permissions/createActionPermissions.ts'),
      means:
        'The portal’s policy denies it to whoever started the task; nothing was changed ([who is let in](authorisation.md))',
    },
    {
      says: 'The sign-in of whoever started this task has ended, so the portal cannot ask whether they may do this, and it was not done.',
      source: node('permissions/explainExpiry.ts'),
      means: 'Run the template again: it goes on from what is there',
    },
    {
      says: "The scaffolder's database could not be used to lock this task: …. Make the tables … and … there",
      source: node('locks/LockTables.ts'),
      means:
        'Backstage may not make tables: [make them](../plugins/octopus-node/README.md#tables)',
    },
    {
      says: 'Nothing was changed, because this is in the way: …',
      source: 'plugins/octopus-blueprint/src/engine/planning/PlannedObject.ts',
      means:
        'The space has objects of these names that somebody else made. Adopt them (`existing: adopt`; in the form, _Existing objects with the same name_), or choose other names',
    },
    {
      says: "The feed has no build of the branch '…' of …: looked for versions such as",
      source: branch('build/noBuild.ts'),
      means:
        'The build has not finished, or another tool makes the versions: then `findBuildsBy: build-information`',
    },
    {
      says: '… does not ask for …, so all branches would share one namespace',
      source: branch('deploying/readPreview.ts'),
      means:
        'The project needs a prompted variable for the namespace, as [the blueprint](blueprint.md) has it',
    },
    {
      says: "The namespace '…' holds the branch '…",
      source: branch('namespaces/assertAvailable.ts'),
      means: 'Choose another `namespace`, or remove the other branch first',
    },
  ],
  'In AWS': [
    {
      says: '… lacks permissions that creating a cluster requires: …. Allow these actions',
      source: eks('plan/checkPermissions.ts'),
      means:
        'Found before anything was made. [The policy](keys.md#aws) has all of them',
    },
    {
      says: "Give the portal's AWS principal this permission, and run this again.",
      source: eks('aws/awsErrors.ts'),
      means: 'The same, found on the way. The next run continues',
    },
    {
      says: 'Renew the AWS credentials of the portal (aws in app-config.yaml), and run this again.',
      source: eks('aws/awsErrors.ts'),
      means: 'They have expired, or are not there',
    },
    {
      says: 'These AWS quotas are used up: …',
      source: eks('plan/checkQuotas.ts'),
      means: 'Ask for more in Service Quotas, in the region of the cluster',
    },
    {
      says: "Say which AWS account Octopus uses: set 'octopusAccount' to one of …",
      source: eks('octopus/resolveRegistration.ts'),
      means: 'The space has none, or several',
    },
    {
      says: "There is a cluster … that was not created by this action. Choose another name, or set 'adopt' to use that cluster as it is.",
      source: eks('steps/ensureCluster.ts'),
      means:
        'Nothing of somebody else’s is changed. An adopted cluster is never deleted',
    },
  ],
  'In GitHub': [
    {
      says: 'the token may not write workflows. Give the GitHub App the permission Workflows: write, or the token the scope workflow, and run again.',
      source: app('git/gitError.ts'),
      means: 'The [rights of the GitHub App](keys.md#github)',
    },
    {
      says: 'Either it is not there, or the token may not see it: that requires …, and a GitHub App that is installed on selected repositories sees those only',
      source: app('github/githubError.ts'),
      means: 'Install the App on all repositories of the organization',
    },
    {
      says: '… is not a GitHub server of integrations.github. Choose another host, or add it to the configuration.',
      source: app('github/target.ts'),
      means: 'The form offers hosts of `octopus.templates.hosts`',
    },
    {
      says: 'Octopus … cannot trust the branches of a repository: that requires … or newer. Use an Octopus API key instead.',
      source: app('octopus/trust.ts'),
      means: 'Fill in `octopusApiKey` instead of `octopusServiceAccount`',
    },
  ],
  'In the documents of an entity': [
    {
      says: 'The backend of this portal needs MkDocs to show this page',
      source: 'packages/backend/src/techdocs/MkDocsGenerator.ts',
      means: '`pip install mkdocs-techdocs-core` for the sample portal',
    },
  ],
};
