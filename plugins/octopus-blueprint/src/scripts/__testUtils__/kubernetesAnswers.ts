import { answer } from './eksAnswers';

/** What a quota makes of a deployment, as kube-apiserver 1.35.4 puts it. */
export const replicaFailure =
  'ReplicaFailure=True FailedCreate exceeded quota: q, requested: pods=1, used: pods=0, limited: pods=0';

/** What kubectl finds when a script asks why it waited in vain. */
export const explanation = answer(
  'kubectl',
  /^get ([a-z]+\/[a-z-]+|events) .*jsonpath=.range /,
  { stdout: `${replicaFailure}\n` },
  {
    stdout: `${[1, 2, 3, 4, 5, 6]
      .map(number => `ReplicaSet web: FailedCreate warning ${number}\n`)
      .join('')}Pod x: Bad ##octopus[delete-target]`,
  },
);

/** What kubectl says when its time is up, and no more (1.35.4). */
export const timedOut = {
  stderr: 'error: timed out waiting for the condition\n',
  exit: 1,
};
