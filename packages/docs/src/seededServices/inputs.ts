import { Case } from './Case';

/** What somebody may enter, or what is there already. */
export const inputs: Case[] = [
  {
    event: 'the same repository again',
    outcome: 'only secrets are written',
    tests: [
      ['action', 'changes only what nobody can compare when it is run again'],
    ],
  },
  {
    event: 'another description, where main is protected',
    outcome: 'a pull request',
    tests: [
      [
        'otherPeople',
        'are made by pull request once main is protected, and so are ours',
      ],
      ['browser', 'a service is seeded again, with another description'],
    ],
  },
  {
    event: 'another description, where it is not',
    outcome: 'a commit',
    tests: [
      [
        'otherPeople',
        'are the only ones that keep a difference from being pushed',
      ],
    ],
  },
  {
    event: 'others have committed',
    outcome: 'their content is kept, settings are brought up to date',
    tests: [
      [
        'otherPeople',
        'are left alone, and settings are still brought up to date',
      ],
    ],
  },
  {
    event: 'a repository of somebody else',
    outcome: 'refused, empty or not',
    tests: [
      ['refusals', 'a repository of somebody else with content'],
      ['refusals', 'a repository of somebody else that is empty'],
    ],
  },
  {
    event: 'an archived repository',
    outcome: 'refused',
    tests: [['refusals', 'an archived repository']],
  },
  {
    event: 'a name that is there in another case',
    outcome: 'refused',
    tests: [['refusals', 'a name that is there in another case']],
  },
  {
    event: 'a repository that the token cannot see',
    outcome: 'refused, and nothing was changed',
    tests: [['selectedRepositories', 'is told of names that it cannot see']],
  },
  {
    event: 'an owner that is not there, or another user',
    outcome: 'refused',
    tests: [
      ['refusals', 'an owner that is not there'],
      ['refusals', 'a repository for another user'],
    ],
  },
  {
    event: 'the user of the token as the owner',
    outcome: 'a repository of that user',
    tests: [['action', 'creates repositories of the user whose token it has']],
  },
  {
    event: 'a private, internal or public repository',
    outcome:
      'it is; an internal one is refused for a user, and by GitHub where there is no enterprise',
    tests: [
      ['variants', 'is %s when that is asked for'],
      ['refusals', 'an internal repository for a user'],
      ['refusals', 'an internal repository where there is no enterprise'],
    ],
  },
  {
    event: 'a name with capitals, dots, underscores or a digit first',
    outcome: 'every place gets one that it takes',
    tests: [
      ['names', 'gives %s a name in each place'],
      ['action', 'gives Kubernetes a name that it takes'],
    ],
  },
  {
    event: 'a name that a place would not take',
    outcome: 'refused with the rule',
    tests: [['names', 'asks for %s']],
  },
  {
    event: 'a description of several lines',
    outcome: 'one line',
    tests: [
      [
        'action',
        'makes one line of a description, and names what it leaves of a repository',
      ],
    ],
  },
  {
    event: 'topics that GitHub does not take, or too many',
    outcome: 'refused by the form and by the action',
    tests: [['template', 'refuses %s in the form and in the action']],
    untested: 'that the scaffolder holds inputs to the schemas',
  },
  {
    event: 'an environment, a space, a project or an account that is not there',
    outcome: 'refused, with those that are',
    tests: [
      ['refusals', 'an environment that is not there'],
      ['refusals', 'a space that is not there'],
      ['refusals', 'an Octopus project that is not there'],
      ['trust', 'is refused to %s'],
    ],
  },
  {
    event: "somebody else's project, to be created",
    outcome: 'refused',
    tests: [
      ['refusals', 'an Octopus project to create that somebody has made'],
    ],
  },
  {
    event: 'no way to sign in to the registry or to Octopus',
    outcome: 'refused',
    tests: [
      ['refusals', 'no way to sign in to the registry: %j'],
      ['refusals', 'no way for the workflow to sign in to Octopus'],
    ],
  },
  {
    event: 'a licence, and who reviews changes',
    outcome:
      'as chosen; neither where none is, and a remark on a team of others',
    tests: [
      ['action', 'adds a licence and code owners, and says when it cannot'],
      [
        'template',
        'asks the catalog who reviews changes, and does without an answer',
      ],
    ],
  },
  {
    event: 'content of your own',
    outcome:
      'gets its name, code owners and licence, and keeps the rest; refused where a file is missing, with what it has',
    tests: [
      [
        'variants',
        'gets its name, code owners and licence, and keeps the rest',
      ],
      [
        'refusals',
        'content of your own that is no service of Node.js, with what it has',
      ],
      ['refusals', 'content that lacks something'],
    ],
  },
  {
    event: 'content of your own with several components, or none',
    outcome: 'refused, with their names',
    tests: [
      ['refusals', 'content with several components'],
      ['catalogInfo', 'refuses %s'],
    ],
  },
  {
    event: 'an organization that asks for custom properties',
    outcome: 'they are given, or the message says how',
    tests: [
      [
        'action',
        'gives a new repository the properties that its organization asks for',
      ],
      ['action', 'says how to give them, when there are none'],
    ],
  },
  {
    event: 'rules of the organization forbid the first push',
    outcome: 'the message quotes GitHub, and says what is there so far',
    tests: [
      ['gitError', 'names %s'],
      [
        'faults',
        'says that rules forbid the first push, as an organization may have them for all branches',
      ],
    ],
    untested:
      'it cannot be known before: GitHub lists the rules of a repository that is there, and not whether the token may bypass those of its organization',
  },
  {
    event: 'a hook of the server refuses the push',
    outcome: 'its words are repeated',
    tests: [['faults', 'repeats what a hook of the server says']],
  },
  {
    event: 'a limit, an outage, a lost answer, a repository not known yet',
    outcome: 'waited out',
    tests: [
      ['faults', 'outlasts %s'],
      ['faults', 'is waited for'],
    ],
  },
  {
    event: 'GitHub refuses something in between, or does not come back',
    outcome: 'its words and what to do about it; another run completes it',
    tests: [
      ['faults', 'says what to do about %s'],
      ['resume', 'is completed by %s, wherever it stopped'],
    ],
  },
  {
    event: 'a run that is stopped anywhere',
    outcome: 'another run completes it',
    tests: [['resume', 'is completed by %s, wherever it stopped']],
  },
  {
    event: 'somebody pushes during the run',
    outcome: 'theirs stays',
    tests: [['otherPeople', 'win over ours when they come in between']],
  },
];
