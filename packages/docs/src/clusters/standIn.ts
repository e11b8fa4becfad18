import { Case } from '../seededServices/Case';

const requests =
  'packages/emulator-kubernetes/src/judged/__testUtils__/requests' as const;

/**
 * What the stand-in took and a real server refuses, by the review that compared
 * them. Each is a request that both are asked: what is named is its name in the
 * list of requests, and `judged.test.ts` compares the two answers.
 */
export const standIn: Case[] = [
  {
    event: 'a Service whose second port has no name',
    outcome: 'answered as the real server does',
    tests: [[`${requests}/services.ts`, 'a second port without a name']],
  },
  {
    event: 'an Ingress path without a slash',
    outcome: 'answered as the real server does',
    tests: [[`${requests}/ingresses.ts`, 'a path without a slash']],
  },
  {
    event: 'a Deployment without containers',
    outcome: 'answered as the real server does',
    tests: [
      [`${requests}/deployments.ts`, 'no containers'],
      [`${requests}/deployments.ts`, 'an empty list of containers'],
    ],
  },
  {
    event: 'a RoleBinding to a kind that there is not',
    outcome: 'answered as the real server does',
    tests: [[`${requests}/access.ts`, 'a role of a kind that there is not']],
  },
  {
    event: 'labels over 63 characters',
    outcome: 'answered as the real server does',
    tests: [[`${requests}/services.ts`, 'a label of 64 letters']],
  },
  {
    event: 'a config map that is too large, or with a bad key',
    outcome: 'answered as the real server does',
    tests: [
      [`${requests}/configuration.ts`, 'more than it can hold'],
      [`${requests}/configuration.ts`, 'a key with a blank'],
    ],
  },
  {
    event: 'a change of an immutable config map',
    outcome: 'answered as the real server does',
    tests: [[`${requests}/changes.ts`, 'applies a change of it']],
  },
  {
    event: 'a new finalizer on what is being deleted',
    outcome: 'answered as the real server does',
    tests: [[`${requests}/changes.ts`, 'holds it by more']],
  },
  {
    event: 'a propagation policy or a dry run that there is not, on DELETE',
    outcome: 'answered as the real server does',
    tests: [
      [`${requests}/changes.ts`, 'deletes by a policy that there is not'],
      [`${requests}/changes.ts`, 'deletes with a run that is half dry'],
      [`${requests}/changes.ts`, 'still has it'],
    ],
  },
  {
    event: 'replicas below nothing, and memory in MiB',
    outcome: 'answered as the real server does',
    tests: [
      [`${requests}/changes.ts`, 'scales it below nothing'],
      [`${requests}/changes.ts`, 'sets memory in MiB'],
    ],
  },
  {
    event: 'texts of a secret (`stringData`)',
    outcome: 'answered as the real server does',
    tests: [[`${requests}/changes.ts`, 'creates a secret']],
  },
  {
    event: 'the eleven kinds that Delete Feature Branch asks for',
    outcome: 'answered as the real server does',
    tests: [
      [`${requests}/changes.ts`, 'lists the eleven kinds of a branch: jobs'],
      [`${requests}/changes.ts`, 'lists quotas'],
      [`${requests}/changes.ts`, 'lists limits'],
      [`${requests}/changes.ts`, 'lists autoscalers'],
      [`${requests}/changes.ts`, 'lists budgets'],
    ],
  },
];
