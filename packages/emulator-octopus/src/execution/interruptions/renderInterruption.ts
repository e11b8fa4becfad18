import { isoTime } from '../tasks/render/texts';
import { Interruption, InterruptionType } from './interruption';

const RESULT: Record<InterruptionType, { name: string; values: string[] }> = {
  ManualIntervention: { name: 'Result', values: ['Proceed', 'Abort'] },
  GuidedFailure: { name: 'Guidance', values: ['Fail', 'Retry', 'Ignore'] },
};

/** Name of the answer in a form of this type, and what may be answered. */
export function answerOf(type: InterruptionType) {
  return RESULT[type];
}

function formOf({ type, instructions, values }: Interruption) {
  const answer = answerOf(type);
  const names = ['Instructions', 'Notes', answer.name];
  return {
    Values: Object.fromEntries(names.map(name => [name, values[name] ?? null])),
    Elements: [
      {
        Name: 'Instructions',
        Control: { Type: 'Paragraph', Text: instructions, ResolveLinks: false },
        IsValueRequired: false,
      },
      {
        Name: 'Notes',
        Control: { Type: 'TextArea', Label: 'Notes' },
        IsValueRequired: false,
      },
      {
        Name: answer.name,
        Control: {
          Type: 'SubmitButtonGroup',
          Buttons: answer.values.map(value => ({
            Text: value,
            Value: value,
            RequiresConfirmation: value === 'Abort',
          })),
        },
        IsValueRequired: false,
      },
    ],
  };
}

/**
 * An interruption as the API answers it. Source: answers recorded in the tests
 * of OctopusDeploy/go-octopusdeploy. The form of a guided failure, element
 * `Guidance`, is inferred from it and from Fail/Retry/Ignore in octopus-api.md.
 */
export function renderInterruption(item: Interruption, userId: string) {
  const self = `/api/${item.SpaceId}/interruptions/${item.Id}`;
  return {
    Id: item.Id,
    SpaceId: item.SpaceId,
    Title: item.title,
    Type: item.type,
    Created: isoTime(item.createdAt),
    IsPending: item.isPending,
    Form: formOf(item),
    RelatedDocumentIds: item.relatedIds,
    ResponsibleTeamIds: [],
    ResponsibleUserId: item.responsibleUserId,
    CanTakeResponsibility: item.isPending,
    HasResponsibility: item.responsibleUserId === userId,
    TaskId: item.taskId,
    CorrelationId: item.correlationId,
    // Those that somebody is to complete; no step here opens any.
    PullRequests: [],
    IsLinkedToOtherInterruption: false,
    Links: {
      Self: self,
      Submit: `${self}/submit`,
      Responsible: `${self}/responsible`,
    },
  };
}
