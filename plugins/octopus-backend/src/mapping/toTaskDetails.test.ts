import { portalUrls } from '@octopus-backstage/plugin-octopus-node';
import {
  ActivityResource,
  TaskDetailsResource,
} from '../resources/deployments';
import { toTaskDetails } from './toTaskDetails';

const step = (
  Name: string,
  Status: ActivityResource['Status'],
  lines: [category: string, text: string][],
): ActivityResource => ({
  Id: Name,
  Name,
  Status,
  Children: null,
  LogElements: lines.map(([Category, MessageText]) => ({
    OccurredAt: '2026-01-01T10:00:00.000Z',
    Category,
    MessageText,
  })),
});
const errorOf = (...steps: ActivityResource[]) => {
  const root = { ...step('Deploy', 'Failed', [['Fatal', 'It failed.']]) };
  const details = {
    Task: { Id: 'ServerTasks-1', State: 'Failed' },
    ActivityLogs: [{ ...root, Children: steps }],
    Progress: null,
  } as unknown as TaskDetailsResource;
  return toTaskDetails(details, portalUrls('http://x', 'Spaces-1'), 10)
    .firstError;
};

describe('the first error of a task', () => {
  it('is that of the first step that failed', () => {
    expect(
      errorOf(
        step('Clean up', 'SuccessWithWarning', [['Error', 'Nothing there']]),
        step('Apply', 'Failed', [
          ['Info', 'Applying'],
          ['Error', 'ImagePullBackOff'],
          ['Fatal', 'The step failed'],
        ]),
        step('Notify', 'Failed', [['Error', 'No such channel']]),
      ),
    ).toEqual({ step: 'Apply', text: 'ImagePullBackOff' });
  });

  it('is that of the step that waits for a decision', () => {
    expect(errorOf(step('Apply', 'Running', [['Error', 'Timed out']]))).toEqual(
      { step: 'Apply', text: 'Timed out' },
    );
  });

  it('is missing where no step says any', () => {
    expect(errorOf(step('Apply', 'Success', [['Info', 'Done']]))).toBe(
      undefined,
    );
  });
});
