import { ConflictError, InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  OctopusInterruptionAnswerRequest,
  octopusInterruptionSubmitPermission,
} from '@octopus-backstage/plugin-octopus-common';
import { checkEnvironment } from '../access/checkPermission';
import { Caller } from '../context/Caller';
import { ServiceContext } from '../context/ServiceContext';
import { signature } from '../mapping/signature';
import { answerElement, notesElement } from '../mapping/toInterruption';
import { readInterruption } from '../octopus/interruptions';
import { findEnvironment } from '../octopus/settings';
import { readTaskEnvironment } from '../octopus/taskOwner';
import { readTask } from '../octopus/tasks';
import { readUserName } from '../octopus/users';
import { InterruptionResource } from '../resources/interruptions';
import { ProjectTarget } from '../target/ProjectTarget';
import { openEntity } from '../target/openEntity';
import { changeAndRefresh } from '../writes/changeAndRefresh';
import { withAuditEvent } from '../writes/withAuditEvent';

/** What a person decides on. */
interface Question {
  ref: string;
  taskId: string;
  interruptionId: string;
}

/**
 * Loads an interruption that is to be answered, and checks the caller's
 * permission, first on the entity and then in the environment of the task.
 *
 * @throws NotFoundError when the project has no such task or the task no such
 * interruption, ConflictError when it was answered, or when somebody else is
 * responsible for it
 */
async function openInterruption(
  ctx: ServiceContext,
  caller: Caller,
  { ref, taskId, interruptionId }: Question,
  note: (metadata: JsonObject) => void,
): Promise<{ target: ProjectTarget; item: InterruptionResource }> {
  const permission = octopusInterruptionSubmitPermission;
  const { entityRef, target } = await openEntity(ctx, caller, ref, permission);
  note({ project: target.key });
  const task = await readTask(ctx, target, taskId);
  note({ task: task.description });
  const item = await readInterruption(ctx, target, task.id, interruptionId);
  note({ interruption: item.Title });
  const environment = await findEnvironment(
    ctx,
    target,
    await readTaskEnvironment(target, task.id),
  );
  note({ environment: environment.Name });
  await checkEnvironment(
    ctx,
    caller,
    { entityRef, environment: environment.Name },
    permission,
  );
  if (!item.IsPending) {
    throw new ConflictError(`'${item.Title}' was already answered`);
  }
  if (item.ResponsibleUserId && !item.HasResponsibility) {
    const name = await readUserName(ctx, target, item.ResponsibleUserId);
    throw new ConflictError(
      `${name} has taken responsibility for '${item.Title}' in Octopus, so nobody else can answer it`,
    );
  }
  return { target, item };
}

/** Takes responsibility, as Octopus demands before it takes an answer. */
function responsiblePath({ Id }: InterruptionResource): string {
  return `/interruptions/${Id}/responsible`;
}

/**
 * Takes responsibility for what a task of the project waits on, in the name of
 * the portal's Octopus user: nobody but users of the portal can then answer it.
 *
 * @throws what `openInterruption` throws
 */
export function takeResponsibility(
  ctx: ServiceContext,
  caller: Caller,
  question: Question,
): Promise<void> {
  const { ref, ...ids } = question;
  const meta = { entityRef: ref, ...ids };
  const event = { eventId: 'interruption-responsible', meta };
  return withAuditEvent(ctx, caller, event, async note => {
    const { target, item } = await openInterruption(
      ctx,
      caller,
      question,
      note,
    );
    await changeAndRefresh(ctx, target, (client, base) =>
      client.put(`${base}${responsiblePath(item)}`, undefined),
    );
  });
}

/**
 * Answers what a task of the project waits on, and takes responsibility for it
 * first where nobody has. The notes say who answered. Routes and bodies:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/interruptions.md.
 *
 * @throws InputError when it cannot be answered so, and what `openInterruption`
 * throws
 */
export function submitInterruption(
  ctx: ServiceContext,
  caller: Caller,
  question: Question,
  { answer, notes }: OctopusInterruptionAnswerRequest,
): Promise<void> {
  const { ref, ...ids } = question;
  const meta = { entityRef: ref, ...ids, answer };
  const event = { eventId: 'interruption-submit', meta };
  return withAuditEvent(ctx, caller, event, async note => {
    const { target, item } = await openInterruption(
      ctx,
      caller,
      question,
      note,
    );
    const body = toForm(item, answer, [notes, signature('Answered', caller)]);
    await changeAndRefresh(ctx, target, async (client, base) => {
      if (!item.HasResponsibility) {
        await client.put(`${base}${responsiblePath(item)}`, undefined);
      }
      await client.post(`${base}/interruptions/${item.Id}/submit`, body);
    });
  });
}

/** Fills in the form of an interruption. */
function toForm(
  { Form, Title }: InterruptionResource,
  answer: string,
  notes: (string | undefined)[],
): Record<string, string> {
  const asked = answerElement(Form);
  const values = asked?.buttons.map(({ Value }) => Value) ?? [];
  if (!asked || !values.includes(answer)) {
    throw Object.assign(
      new InputError(
        `answer: '${Title}' can be answered with ${
          values.join(', ') || 'nothing that the portal knows'
        }`,
      ),
      { field: 'answer' },
    );
  }
  const notesName = notesElement(Form);
  return {
    [asked.name]: answer,
    ...(notesName && { [notesName]: notes.filter(Boolean).join('\n\n') }),
  };
}
