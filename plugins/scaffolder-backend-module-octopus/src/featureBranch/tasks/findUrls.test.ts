import { ActivityResource, TaskDetailsResource } from '../resources/tasks';
import { findUrls } from './findUrls';

const activity = (
  Name: string,
  lines: string[],
  Children: ActivityResource[] = [],
): ActivityResource => ({
  Id: Name,
  Name,
  Status: 'Success',
  Children,
  LogElements: lines.map(MessageText => ({ MessageText, Category: 'Info' })),
});
const task = (...steps: ActivityResource[]): TaskDetailsResource => ({
  Task: {
    Id: 'ServerTasks-1',
    Description: 'Deploy',
    State: 'Success',
    StartTime: null,
    IsCompleted: true,
    HasPendingInterruptions: false,
    ErrorMessage: null,
  },
  ActivityLogs: [activity('Deploy', [], steps)],
});

describe('findUrls', () => {
  it('reads what the smoke test wrote, once', () => {
    const smokeTest = activity(
      'Step 3: Smoke Test',
      [],
      [
        activity('Worker', [
          'Testing http://elb.example.com/login/index.html',
          '\u001b[32mhttp://elb.example.com/login/index.html answered 200.\u001b[0m',
        ]),
      ],
    );

    expect(findUrls(task(smokeTest))).toEqual([
      'http://elb.example.com/login/index.html',
    ]);
  });

  it('takes no address from other steps', () => {
    const feedback = activity('Step 5: Feedback', [
      'Start at https://octopus.com/docs/support',
    ]);

    expect(findUrls(task(feedback))).toEqual([]);
  });
});
