import { Case } from './Case';

/** What a review of seeded services found, by its own numbers. */
export const findings: Case[] = [
  {
    event: 'F1: the image is built',
    outcome: 'it is, with a complete bill of materials',
    tests: [
      [
        'image',
        'says in bom.json what the lock file puts into production, in valid CycloneDX',
      ],
    ],
  },
  {
    event: 'F2: the image is scanned',
    outcome:
      'npm, corepack and yarn are not in it, so their vulnerabilities are not',
    tests: [['image', 'holds no package manager']],
    untested: 'Trivy itself: its database is not reachable from CI',
  },
  {
    event: 'F3: the template is run again',
    outcome: 'it completes, links and remarks included',
    tests: [
      [
        'template',
        'can be run again, when the component is registered already',
      ],
      ['browser', 'a service is seeded again, with another description'],
    ],
  },
  {
    event: 'F4a: all jobs of a released build run again',
    outcome: 'other content under the same version is an error',
    tests: [
      ['jobs', 'publish a version once, and never with other content'],
      [
        'files',
        'decide by the version which channel a release has, and whether it is deployed',
      ],
      [
        'octopusActions',
        'do not release a version twice, unless a failed job is run again',
      ],
      [
        'octopusActions',
        'do not pass over a release that has no build information',
      ],
    ],
  },
  {
    event: 'F4b: a repository is deleted and seeded again',
    outcome: 'the summary says that versions may be taken',
    tests: [
      [
        'action',
        'says that versions may be taken, when an earlier repository released some',
      ],
    ],
  },
  {
    event: 'F4c: two services have one image, or one name in Kubernetes',
    outcome: 'the second is refused before anything is written',
    tests: [
      ['refusals', 'an image that another project deploys'],
      ['refusals', 'an image that another repository publishes'],
      ['refusals', 'a name that another service has in Kubernetes'],
    ],
  },
  {
    event: 'F5: newer content meets our own rules',
    outcome: 'it is proposed by a pull request, once',
    tests: [
      [
        'otherPeople',
        'are made by pull request once main is protected, and so are ours',
      ],
      ['resume', 'says how far it came'],
    ],
  },
  {
    event: 'F6: the answer to new rules is lost',
    outcome: 'the run goes on',
    tests: [['faults', 'a lost answer to the new rules']],
  },
  {
    event: 'F7: GitHub Enterprise Server without rulesets or subjects',
    outcome: 'no rules and a remark; the default subject',
    tests: [
      [
        'faults',
        'goes without rules on a server that has none, as %s of them says',
      ],
      [
        'subject',
        'takes servers that do not know the question for such with the default',
      ],
    ],
  },
  {
    event: 'F7: the owner is typed in another case',
    outcome: 'it is written as GitHub writes it',
    tests: [
      ['action', 'writes the owner as GitHub does, whatever was typed'],
      ['subject', 'takes the name as GitHub writes it, and not as people do'],
    ],
  },
  {
    event: 'F8: an image that its registry would not take',
    outcome: 'refused with the rule that it breaks, also by the form',
    tests: [
      ['imageNames', 'refuses %s'],
      ['refusals', 'the image %s, which no registry would take'],
      ['template', 'refuses the image %s as the action does'],
    ],
  },
  {
    event: 'F8: a registry besides Docker Hub',
    outcome: "GitHub's or Amazon's takes the builds, and has its feed",
    tests: [
      ['registries', "is GitHub's, which the workflow has a token for"],
      ['registries', 'is Amazon ECR, which trusts the workflow and Octopus'],
      ['files', 'sign in to the registry of their image, and to no other'],
      ['jobs', 'publish to %s'],
    ],
    untested: 'the registries and the actions that sign in to them',
  },
  {
    event: 'F9: rules on a free plan',
    outcome: 'a remark that names the plan, and no right',
    tests: [['githubError', 'turns %d %s into %s']],
  },
  {
    event: 'F9: visibility, description and website of a second run',
    outcome: 'the description is brought up to date, the others are named',
    tests: [
      [
        'action',
        'makes one line of a description, and names what it leaves of a repository',
      ],
      [
        'otherPeople',
        'are made by pull request once main is protected, and so are ours',
      ],
    ],
  },
  {
    event: 'F9: a token lacks a right',
    outcome:
      'scopes of a classic token before anything is written; other rights when they are used, in words',
    tests: [
      ['refusals', 'a token %s, for a %s repository'],
      ['faults', 'a missing right'],
      ['selectedRepositories', 'is told which'],
    ],
    untested:
      'GitHub tells the rights of Apps and fine-grained tokens by refusing only',
  },
  {
    event: 'F9: a version in package.json that is no MAJOR.MINOR.0',
    outcome: 'the build says so',
    tests: [['version', 'only major and minor are taken from package.json']],
  },
  {
    event: 'F9: what carries the name of the template',
    outcome:
      'package, lock file, readme, component, API and TechDocs are renamed',
    tests: [
      [
        'personalise',
        'names the package, its lock file, the readme and the component',
      ],
    ],
  },
  {
    event: 'F9: lists that are longer than a page',
    outcome: 'they are read to their end',
    tests: [['action', 'finds what it has set among many variables']],
  },
  {
    event: 'F9: a request whose body never comes at SIGTERM',
    outcome: 'the process ends',
    tests: [['shutdown', 'ends although the body of a request never comes']],
  },
];
