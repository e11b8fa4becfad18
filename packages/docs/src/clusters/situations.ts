import { Case } from '../seededServices/Case';
import { beyond } from './beyond';

const scripts = 'plugins/octopus-blueprint/src/scripts/judged' as const;
const client = 'plugins/scaffolder-backend-module-eks/src/steps/judged.test.ts';
const create = `${scripts}/createEksCluster.test.ts` as const;
const remove = `${scripts}/deleteFeatureBranch.test.ts` as const;
const contents = `${scripts}/deleteFeatureBranchContents.test.ts` as const;
const podSecurity =
  'plugins/octopus-blueprint/src/blueprint/steps/podSecurity.test.ts';
const scale = `${scripts}/scaleDeployment.test.ts` as const;
const inspect = `${scripts}/k8sInspect.test.ts` as const;

/** What the action's client (2a) and the scripts (2b) meet on a real API server. */
export const situations: Case[] = [
  {
    event: "2a: an authority that is not the cluster's",
    outcome: 'refused at once, and nothing is sent',
    tests: [[client, 'trusts no other authority, and sends it nothing']],
  },
  {
    event: "2a: a token that is nobody's, or has no rights",
    outcome: 'waited for, and given up with the words of the server',
    tests: [[client, 'waits on while %s is refused, and says why']],
  },
  {
    event: '2a: namespaces and objects, twice',
    outcome: 'applied without a warning; the second time changes nothing',
    tests: [
      [client, 'applies namespaces, again without a second change'],
      [
        client,
        'installs the ingress controller without a warning of the server',
      ],
      [client, 'changes nothing the second time'],
    ],
  },
  {
    event: "2a: somebody else's service",
    outcome: 'refused before anything is applied',
    tests: [
      [client, "refuses what is somebody else's before anything is applied"],
    ],
  },
  {
    event: '2a: an immutable field',
    outcome: 'the words of the server',
    tests: [[client, 'says what the server refuses, in its own words']],
  },
  {
    event: '2a: the address of the load balancer, and services to delete',
    outcome: 'read; deleted, also those that are gone',
    tests: [
      [client, 'reads the address of the load balancer'],
      [client, 'deletes services, also those that are gone'],
    ],
  },
  {
    event: '2a: a quota',
    outcome: 'the event that says why nothing starts',
    tests: [
      [client, 'shows the event that says why the controller does not start'],
    ],
  },
  {
    event: '2b: Create on an empty cluster, and again',
    outcome: 'applied, rolled out, outputs set',
    tests: [
      [
        create,
        'installs the controller, and says what is missing when AWS makes no load balancer',
      ],
      [create, 'goes on from there, and changes nothing the next time'],
    ],
  },
  {
    event:
      "2b: a conflict, another's service, a changed roleRef, several at once",
    outcome:
      'goes on after a conflict, stops at the others with the right message',
    tests: [
      [create, 'leaves what somebody changed as it is, and names it'],
      [
        create,
        "refuses a service of somebody else's before anything is applied",
      ],
      [create, 'stops at what cannot be changed, alone and beside a conflict'],
    ],
  },
  {
    event:
      '2b: Delete Feature Branch: plain, gone, scaled to 0, with a job, Terminating',
    outcome: 'deleted',
    tests: [
      [remove, 'deletes what Octopus deployed, and says so again'],
      [remove, 'deletes one that is scaled to zero'],
      [remove, "takes a job of Octopus's and its finished pod along"],
      [
        remove,
        'says what holds a namespace, waits for it the next time, and ends well when it is let go',
      ],
    ],
  },
  {
    event: '2b: objects of others in the namespace',
    outcome: 'refused, all listed, no secret shown',
    tests: [
      [
        remove,
        'refuses what others put there, names all of it, and shows no secret',
      ],
      [remove, 'refuses a namespace in which Octopus deployed nothing'],
      [remove, 'refuses a namespace of the cluster'],
    ],
  },
  {
    event: '2b: Scale to 0 and back, nothing there, paused, with a LimitRange',
    outcome: 'right',
    tests: [
      [scale, 'puts a deployment to sleep, leaves it there, and wakes it'],
      [scale, 'says in %s that there is nothing to scale'],
      [scale, 'scales a paused deployment'],
    ],
  },
  {
    event: '2b: Scale beside an autoscaler',
    outcome: '0 stays 0; awake, the autoscaler takes over',
    tests: [
      [
        scale,
        'leaves a deployment asleep beside an autoscaler, which takes over once it is awake',
      ],
    ],
  },
  {
    event: '2b: quota and pod security',
    outcome: 'the reason',
    tests: [[scale, 'says that %s is in the way']],
  },
  {
    event:
      '2b: inspect: verbs, patterns, unknown kinds, nothing there, warnings, crash loops',
    outcome: 'right',
    tests: [
      [inspect, 'can %s pods by pattern'],
      [inspect, 'shows all of a kind, and a warning of the server beside them'],
      [inspect, 'says that nothing matches'],
      [inspect, 'fails on a kind that the server does not have, in its words'],
      [inspect, 'shows a crash loop'],
    ],
  },
  {
    event: '2b: load balancers, one held by a finalizer',
    outcome: 'deleted; what holds one is named',
    tests: [
      [
        create,
        'says what holds a load balancer, and deletes the service when it is let go',
      ],
    ],
  },
  {
    event: '2b: kinds of others that the script does not ask for',
    outcome: 'deleted with the rest, as docs/blueprint.md says',
    tests: [
      [contents, 'goes with kinds that are not asked for, whoever made them'],
    ],
  },
  {
    event: '2b: Octopus deploys into a namespace that is Terminating',
    outcome: 'refused by the server; the run that waits for it ends well',
    tests: [[contents, 'takes nothing more while it is being deleted']],
  },
  ...beyond.map(situation => ({
    ...situation,
    event: `beyond 2b: ${situation.event}`,
  })),
  {
    event: 'A cluster that enforces `restricted` pods',
    outcome:
      'has the ingress controller, and refuses Octopub for want of a seccomp profile, which the step of Octopus has no field for; `baseline` and `restricted` as of 1.18 hold: see [pod security](blueprint.md#pod-security)',
    tests: [
      [podSecurity, 'run where baseline is enforced'],
      [
        podSecurity,
        'lack nothing but a seccomp profile where restricted is enforced, %s',
      ],
      [
        podSecurity,
        'run where restricted is enforced as of a version that asks for no profile',
      ],
    ],
  },
];
