import { Case } from '../seededServices/Case';

const scripts = 'plugins/octopus-blueprint/src/scripts/judged' as const;
const create = `${scripts}/createEksCluster.test.ts` as const;
const remove = `${scripts}/deleteFeatureBranch.test.ts` as const;
const contents = `${scripts}/deleteFeatureBranchContents.test.ts` as const;
const scale = `${scripts}/scaleDeployment.test.ts` as const;
const inspect = `${scripts}/k8sInspect.test.ts` as const;

/** Situations of the scripts on a real API server that the review did not have. */
export const beyond: Case[] = [
  {
    event: 'Create, where somebody else has an ingress controller',
    outcome: 'used as it is; nothing is installed beside it',
    tests: [
      [
        create,
        'uses the ingress controller of somebody else, and installs none',
      ],
    ],
  },
  {
    event: 'Create, after somebody deleted objects of the ingress controller',
    outcome: 'made again',
    tests: [[create, 'makes again what somebody deleted']],
  },
  {
    event: 'Create, after somebody scaled the ingress controller to 0',
    outcome: 'left so, with a warning',
    tests: [
      [create, 'leaves a controller that somebody put to sleep, and warns'],
    ],
  },
  {
    event: 'Create, where a quota keeps the ingress controller from starting',
    outcome: 'the reason',
    tests: [[create, 'says why a controller does not start']],
  },
  {
    event: 'Delete Feature Branch: a custom resource in the namespace',
    outcome: 'deleted with the rest',
    tests: [[contents, 'goes with custom resources']],
  },
  {
    event:
      'Delete Feature Branch: credentials of feeds, records of Helm, tokens of accounts',
    outcome: 'deleted with the rest',
    tests: [
      [
        contents,
        'goes with credentials of feeds, records of Helm and the token of an account',
      ],
    ],
  },
  {
    event: 'Delete Feature Branch: a pod that an operator made',
    outcome: 'refused, and named',
    tests: [
      [
        contents,
        'stays for a pod that an operator made, whose kind nobody knows',
      ],
    ],
  },
  {
    event: 'Delete Feature Branch: the data of a stateful set of Octopus',
    outcome: 'refused, and named',
    tests: [
      [
        contents,
        'stays for the data of a stateful set, also of one that Octopus deployed',
      ],
    ],
  },
  {
    event: 'Delete Feature Branch: objects of another environment of Octopus',
    outcome: 'refused, and named',
    tests: [
      [contents, 'stays for what Octopus deployed to another environment'],
    ],
  },
  {
    event: 'Delete Feature Branch: a namespace of the cluster',
    outcome: 'refused',
    tests: [[remove, 'refuses a namespace of the cluster']],
  },
  {
    event: 'Scale to 0, where a disruption budget allows no disruption',
    outcome: 'asleep: a budget is not about scaling',
    tests: [
      [
        scale,
        'puts a deployment to sleep although a budget allows no disruption',
      ],
    ],
  },
  {
    event: 'Scale to 1, where no node takes the pods',
    outcome: 'the reason of the scheduler',
    tests: [[scale, 'says that no node takes the pods']],
  },
  {
    event: 'Scale to 1, where somebody had scaled to several',
    outcome: 'one, and how many there were',
    tests: [[scale, 'takes several pods that somebody asked for to one']],
  },
  {
    event: 'inspect: kinds without a namespace',
    outcome: 'shown',
    tests: [[inspect, 'shows what belongs to no namespace']],
  },
  {
    event: 'inspect: a namespace that is not there',
    outcome: 'nothing found, and said',
    tests: [[inspect, 'finds nothing in a namespace that is not there']],
  },
];
