import { parseEntityRef } from '@backstage/catalog-model';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { spaceKey, SpaceTarget } from '../target/ProjectTarget';
import { TaskResource } from '../resources/deployments';
import { Reason } from './ToldTasks';

/** Backstage's table has room for 255. */
const LONGEST_TITLE = 250;
/** An error may hold the output of a program; the deployment has all of it. */
const LONGEST_DESCRIPTION = 1000;

/**
 * Says to the owners of entities what has become of a deployment. Backstage finds
 * the owners, and the members of groups. Both reasons have the same scope, so a
 * task has one notification in the list of a person: what it waited for becomes
 * how it failed.
 *
 * @param entityRefs - the entities of its project; the link leads to the first
 */
export function toNotification(
  target: Pick<SpaceTarget, 'instance' | 'space'>,
  task: Pick<
    TaskResource,
    | 'Id'
    | 'Description'
    | 'ErrorMessage'
    | 'Arguments'
    | 'PendingInterruptionTypes'
  >,
  { reason, entityRefs }: { reason: Reason; entityRefs: string[] },
): NotificationSendOptions {
  const { kind, namespace, name } = parseEntityRef(entityRefs[0]);
  const what = reason === 'failed' ? 'Failed' : 'Waiting for a person';
  const title = `${what}: ${task.Description}`;
  const query = new URLSearchParams(
    task.Arguments?.DeploymentId
      ? { deployment: task.Arguments.DeploymentId }
      : { task: task.Id },
  );
  return {
    recipients: { type: 'entity', entityRef: entityRefs },
    payload: {
      title: cut(title, LONGEST_TITLE),
      description: cut(
        reason === 'failed' ? errorOf(task) : questionOf(task),
        LONGEST_DESCRIPTION,
      ),
      link: `/catalog/${namespace}/${kind}/${name}/octopus?${query}`,
      severity: reason === 'failed' ? 'high' : 'normal',
      topic: 'octopus-deployment',
      scope: `octopus-deployment:${spaceKey(target)}/${task.Id}`,
    },
  };
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function errorOf({ ErrorMessage }: Pick<TaskResource, 'ErrorMessage'>) {
  return ErrorMessage || 'Open the deployment to see its log.';
}

/** Servers before 2026 do not say what kind of question it is. */
function questionOf({
  PendingInterruptionTypes: types,
}: Pick<TaskResource, 'PendingInterruptionTypes'>) {
  return types?.includes('GuidedFailure')
    ? 'A step has failed. Somebody has to decide what happens next.'
    : 'It continues when somebody has answered.';
}
