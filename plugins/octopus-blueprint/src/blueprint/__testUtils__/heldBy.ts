/** A file of tests, from `src`, and a title in it. */
type NamedTest = [file: string, title: string];

const octopus = 'engine/otherDifferences.test.ts';
const judged = 'scripts/judged';

/** Which tests fail when a difference that is no data of the blueprint is no more, by its title. */
export const heldBy: Record<string, NamedTest[]> = {
  'A scan that could not be made is said': [
    [
      'scripts/securityScan.test.ts',
      'says so and lets the deployment go on when %s',
    ],
    [
      'scripts/securityScan.test.ts',
      'fails when docker %s fails, if a scan is required',
    ],
  ],
  'Scaling what is not there': [
    ['scripts/scaleDeployment.test.ts', 'says that there is nothing to scale'],
    [
      `${judged}/scaleDeployment.test.ts`,
      'says in %s that there is nothing to scale',
    ],
    ['scripts/scaleDeployment.test.ts', 'scales to zero and waits'],
  ],
  'Errors of the inspection runbooks are not swallowed': [
    ['scripts/k8sInspect.test.ts', 'fails when kubectl fails'],
    [
      'scripts/k8sInspect.test.ts',
      'shows the other logs when one cannot be read, and fails at the end',
    ],
  ],
  'Names and credentials of new repositories': [
    ['scripts/templateCreateRepo.test.ts', 'cleans the name'],
    [
      'scripts/templateCreateRepo.test.ts',
      'keeps dots and underscores of the name %s, without a prefix',
    ],
  ],
  'Addresses in logs are plain text': [
    ['scripts/smokeTest.test.ts', 'asks the host of the Ingress'],
  ],
  'Containers cannot gain privileges': [
    ['blueprint/steps/podSecurity.test.ts', 'run where baseline is enforced'],
    [
      'blueprint/steps/podSecurity.test.ts',
      'lack nothing but a seccomp profile where restricted is enforced, %s',
    ],
  ],
  'Mainline keeps the slug of the default channel': [
    [octopus, 'has Mainline under the slug of the default channel'],
  ],
  'What the Terraform provider adds is left out': [
    [
      octopus,
      'names the package of a release to deploy once, and not as properties, too',
    ],
    [octopus, 'has no versioning strategy where nothing is released'],
  ],
  'Variables have an order': [
    [octopus, 'has its variables in the order of the blueprint'],
  ],
  'Steps run on Linux workers': [
    [
      'blueprint/blueprintRules.test.ts',
      'that run a script have one for Bash that is not empty',
    ],
  ],
  'Feedback leads to the support of Octopus': [
    ['scripts/feedback.test.ts', 'says where to ask when all went well'],
  ],
};
