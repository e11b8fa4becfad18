import { Case } from './Case';

/** What happens to a service once it is there. */
export const dayTwo: Case[] = [
  {
    event: 'a pull request from a fork, of Dependabot or Renovate',
    outcome: 'Test, Build and Scan run without secrets; nothing is published',
    tests: [
      [
        'files',
        'run each job that the rules of the branch main ask for, on %s',
      ],
      ['files', 'publish where GitHub gives them their secrets only'],
    ],
  },
  {
    event: 'a pull request from a branch',
    outcome: 'built once, by the push',
    tests: [
      [
        'files',
        'leave a pull request from a branch to the push, without passing for its checks',
      ],
    ],
    untested: 'how GitHub shows a skipped job',
  },
  {
    event: 'somebody lets linters run: actionlint, zizmor, hadolint',
    outcome: 'they find nothing',
    tests: [
      ['files', 'hold a workflow that actionlint finds nothing wrong with'],
      ['files', 'hold a Dockerfile that its linter finds nothing wrong with'],
      ['linters', 'finds nothing'],
      ['linters', 'would find something'],
    ],
  },
  {
    event: 'a merge queue',
    outcome: 'its checks run; its temporary branches are not released',
    tests: [
      [
        'files',
        'run once for each commit that is pushed, also in a merge queue',
      ],
    ],
  },
  {
    event: 'three merges to main in a row',
    outcome: 'all are released',
    tests: [
      ['files', 'let every build of main end, and only the newest of a branch'],
    ],
  },
  {
    event: 'failed jobs run again within a week',
    outcome: 'they keep the version',
    tests: [
      ['jobs', 'publish a version once, and never with other content'],
      [
        'files',
        'keep what one job hands to another for a week, for failed jobs to be run again',
      ],
      [
        'octopusActions',
        'do not release a version twice, unless a failed job is run again',
      ],
    ],
    untested: "how long GitHub keeps what the workflow's retention-days says",
  },
  {
    event: 'all jobs run again',
    outcome: 'other content under the same version is an error',
    tests: [['jobs', 'publish a version once, and never with other content']],
  },
  {
    event: 'a branch Main beside main',
    outcome: 'a branch, in its channel',
    tests: [
      [
        'version',
        'a branch that differs from the default one in case only is a branch',
      ],
      [
        'runner',
        'takes a branch that differs from main in case only for a branch',
      ],
    ],
  },
  {
    event: '`[skip ci]`, a renamed job',
    outcome: 'required checks never come',
    tests: [['files', 'say in the readme what rules and GitHub ask of people']],
    untested: "GitHub's behaviour",
  },
  {
    event: 'tags, deleted branches',
    outcome: 'nothing runs; images and releases of old branches stay',
    tests: [['files', 'run for branches only, and not for tags']],
    untested: 'clean-up is not done: see decision 7',
  },
  {
    event: 'the branch main is renamed',
    outcome: 'a second run is refused, and the workflow follows',
    tests: [['refusals', 'a repository of ours whose main branch is gone']],
  },
  {
    event: 'the repository is renamed or moved',
    outcome: 'a second run is refused; trust ends',
    untested: 'the emulator renames no repository: see decision 7',
  },
  {
    event: 'the registry of a service changes',
    outcome: 'another run changes variables and secrets',
    tests: [['registries', 'takes the place of Docker Hub, whose secrets go']],
  },
  {
    event: 'an image that was clean is no longer',
    outcome: 'a weekly run scans again',
    tests: [['files', 'scan again once a week, and show what was found']],
    untested: "GitHub's clock",
  },
  {
    event: 'a new actions policy of the organization',
    outcome: 'the summary of the next run names it',
    tests: [
      ['action', 'says when the workflow may not run: %j'],
      ['registries', 'may have to be allowed in the actions policy'],
    ],
  },
  {
    event: 'a push to main, or to a branch',
    outcome:
      'build information, a release in its channel, a link to it on the commit; from main a deployment',
    tests: [
      [
        'octopusActions',
        'push build information, release and deploy what was pushed to main',
      ],
      [
        'octopusActions',
        'release what was pushed to a branch in its channel, and deploy nothing',
      ],
      ['jobs', 'link the release to the commit'],
    ],
    untested:
      'without the actions of Octopus, which CI does not have: see [conformance](conformance.md#the-actions-of-octopus-for-github)',
  },
  {
    event: 'Octopus refuses a release',
    outcome: 'the run fails, and says why',
    tests: [['runner', 'fails, and says why, when Octopus refuses']],
  },
  {
    event: 'trust in place of a key, and back',
    outcome: 'the other one goes',
    tests: [['trust', 'takes the place of a key, and the other way round']],
  },
  {
    event: 'a private npm registry, a monorepo, self-hosted runners',
    outcome:
      'not meant; what the workflow assumes is in the README of the service',
    untested: 'not done: see decision 7',
  },
];
