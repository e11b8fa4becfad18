import { OctopusInterruption } from '@octopus-backstage/plugin-octopus-common';
import {
  InterruptionForm,
  InterruptionResource,
} from '../resources/interruptions';
import { omitEmpty } from './fields';

/** The part of a form that is answered with its buttons. */
export function answerElement({ Elements }: InterruptionForm) {
  const found = Elements.find(({ Control }) => Control.Buttons?.length);
  return found && { name: found.Name, buttons: found.Control.Buttons ?? [] };
}

/** The name of the part of a form that takes notes. */
export function notesElement({ Elements }: InterruptionForm) {
  return Elements.find(({ Control }) => Control.Type === 'TextArea')?.Name;
}

/**
 * Maps a question that a task waits on.
 *
 * @param found - what the interruption itself does not say: the name of who is
 * responsible, where that is not the portal, and the environment of its task
 */
export function toInterruption(
  item: InterruptionResource,
  found: { responsible?: string; environmentId?: string },
): OctopusInterruption {
  const paragraph = item.Form.Elements.find(
    ({ Control }) => Control.Type === 'Paragraph',
  );
  return {
    id: item.Id,
    title: item.Title,
    created: item.Created,
    takesNotes: notesElement(item.Form) !== undefined,
    answers: (answerElement(item.Form)?.buttons ?? []).map(button => ({
      value: button.Value,
      label: button.Text,
      requiresConfirmation: button.RequiresConfirmation ?? false,
    })),
    canTakeResponsibility: item.CanTakeResponsibility,
    ...(item.HasResponsibility && { responsible: { isPortal: true } as const }),
    ...(!item.HasResponsibility &&
      item.ResponsibleUserId && {
        responsible: {
          isPortal: false as const,
          name: found.responsible ?? item.ResponsibleUserId,
        },
      }),
    ...omitEmpty({
      type: item.Type,
      instructions: paragraph?.Control.Text,
      environmentId: found.environmentId,
    }),
  };
}
