import { Case } from '../seededServices/Case';

const scripts = 'plugins/octopus-blueprint/src/scripts' as const;
const eks = 'plugins/scaffolder-backend-module-eks/src' as const;

/** What a review with a real API server and a real eksctl found, by its own numbers. */
export const findings: Case[] = [
  {
    event: 'F1: a cluster is gone, and its stacks are not',
    outcome:
      'creation refuses and says what to do; deletion removes the stacks, the one of the cluster last',
    tests: [
      [
        `${scripts}/judged/eksctlUnfinished.test.ts`,
        'leaves stacks when the cluster is gone, and eksctl can do nothing about them',
      ],
      [
        `${scripts}/judged/eksctlUnfinished.test.ts`,
        'is told to delete them before it makes the cluster anew',
      ],
      [
        `${scripts}/judged/eksctlUnfinished.test.ts`,
        'is removed by Delete EKS Cluster, the stack of the cluster last',
      ],
      [
        `${scripts}/deleteEksClusterStacks.test.ts`,
        'deletes its stack with CloudFormation itself, then the targets',
      ],
    ],
  },
  {
    event: 'F2: a run ends between the control plane and the add-ons',
    outcome: 'it says so in words of its own, and the next run makes them',
    tests: [
      [
        `${scripts}/judged/eksctlUnfinished.test.ts`,
        'ends with a message of its own when eksctl fails after the control plane',
      ],
      [
        `${scripts}/judged/eksctlUnfinished.test.ts`,
        'is completed by the next run, add-ons first',
      ],
      [
        `${scripts}/createEksCluster.test.ts`,
        'takes no error of eksctl for a missing profile',
      ],
      [
        `${scripts}/createEksCluster.test.ts`,
        'does not believe eksctl about a profile that is not there',
      ],
    ],
  },
  {
    event: 'F3: standard support ends for the version of a cluster',
    outcome: 'it does not go into extended support, whichever way made it',
    tests: [
      [
        `${scripts}/judged/eksctlCluster.test.ts`,
        'write a configuration that eksctl takes as it is meant',
      ],
      [`${eks}/actions/sameCluster.test.ts`, 'make the same cluster'],
    ],
  },
  {
    event: 'F4: the image of the steps',
    outcome: 'is of a release whose tag was pushed',
    tests: [
      [
        'plugins/octopus-blueprint/src/blueprint/blueprintRules.test.ts',
        'run in worker tools of a release that has the tag',
      ],
    ],
    untested: 'Docker Hub, which is not reachable from CI',
  },
  {
    event: 'F5: the deletion of a feature branch did not end',
    outcome: 'what holds it is named, and the next run waits for it',
    tests: [
      [
        `${scripts}/judged/deleteFeatureBranch.test.ts`,
        'says what holds a namespace, waits for it the next time, and ends well when it is let go',
      ],
    ],
  },
  {
    event: 'F6: somebody changed an object of the ingress controller',
    outcome:
      "it is left and named with its kind; how many replicas there are is nobody's business but theirs",
    tests: [
      [
        `${scripts}/judged/createEksCluster.test.ts`,
        'leaves what somebody changed as it is, and names it',
      ],
      [
        `${eks}/steps/judged.test.ts`,
        'leaves what somebody has changed, names it, and applies the rest',
      ],
      [
        `${scripts}/eksClusterKubectl.test.ts`,
        'leave a controller that somebody scaled to %s',
      ],
    ],
  },
  {
    event: 'F7: the log of one pod cannot be read',
    outcome: 'the others are shown, and the run fails at its end',
    tests: [
      [
        `${scripts}/judged/k8sInspect.test.ts`,
        'goes on to the next pod when a log cannot be read, and fails in the end',
      ],
    ],
  },
  {
    event: 'F8: pods or a load balancer do not come or go',
    outcome: 'the log says what the server knows of it',
    tests: [
      [
        `${scripts}/judged/scaleDeployment.test.ts`,
        'says that %s is in the way',
      ],
      [
        `${scripts}/judged/createEksCluster.test.ts`,
        'says why a controller does not start',
      ],
      [
        `${scripts}/judged/createEksCluster.test.ts`,
        'says what holds a load balancer, and deletes the service when it is let go',
      ],
    ],
  },
  {
    event: 'F9: a later eksctl makes clusters with Auto Mode',
    outcome: 'not ours, which say that they have none',
    tests: [
      [
        `${scripts}/judged/eksctlCluster.test.ts`,
        'write a configuration that eksctl takes as it is meant',
      ],
    ],
  },
  {
    event: 'F10: Kubernetes 1.36 is asked for',
    outcome:
      'the emulator has it; a version that leaves standard support is no default',
    tests: [
      [
        'packages/emulator-aws/src/eks/versions.test.ts',
        'has %s in standard support, and a default that stays in it',
      ],
    ],
  },
  {
    event: 'Pins: a tool grows old',
    outcome:
      'one file has version, hash, source and day of each, and `./yarnw pins` names the old ones',
    tests: [
      [
        'packages/docs/src/pins/pins.test.ts',
        'has every version and hash that a script names',
      ],
      ['packages/docs/src/pins/pins.test.ts', 'are told from the oldest on'],
    ],
  },
  {
    event: 'Goal: the time of a new cluster',
    outcome: 'at most 14.5 minutes, simulated',
    tests: [
      [
        'packages/bench/src/eks/clusterTimes.test.ts',
        'is at most 14.5 minutes, simulated',
      ],
    ],
    untested: 'AWS itself',
  },
  {
    event: 'Goal: requests that the stand-in and a real server are both asked',
    outcome: 'at least 200, none of which lets something wrong pass',
    tests: [
      [
        'packages/emulator-kubernetes/src/judged/judged.test.ts',
        'is asked each request once',
      ],
      [
        'packages/emulator-kubernetes/src/judged/judged.test.ts',
        'has no accepted difference that does not occur',
      ],
    ],
  },
];
