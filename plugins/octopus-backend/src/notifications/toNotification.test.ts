import { toNotification } from './toNotification';

const target = {
  instance: { name: 'main', baseUrl: 'https://octopus.example.com' },
  space: { id: 'Spaces-1' },
};
const task = {
  Id: 'ServerTasks-1',
  Description: 'Deploy Shop release 1.0.0 to Test',
  ErrorMessage: null,
};
const entityRefs = ['component:default/shop'];

describe('a notification', () => {
  it('says what to do where Octopus gives no reason', () => {
    const { payload } = toNotification(target, task, {
      reason: 'failed',
      entityRefs,
    });
    expect(payload.description).toBe('Open the deployment to see its log.');
    expect(payload.link).toBe(
      '/catalog/default/component/shop/octopus?task=ServerTasks-1',
    );
  });

  it('cuts an error that is the output of a program', () => {
    const ErrorMessage = 'x'.repeat(5000);
    const { payload } = toNotification(
      target,
      { ...task, ErrorMessage },
      { reason: 'failed', entityRefs },
    );
    expect(payload.description).toHaveLength(1000);
    expect(payload.description).toMatch(/x…$/);
  });

  it.each<[string[] | undefined, RegExp]>([
    [['GuidedFailure'], /A step has failed/],
    [['ManualIntervention'], /when somebody has answered/],
    [undefined, /when somebody has answered/],
  ])('says what it waits for: %s', (PendingInterruptionTypes, text) => {
    const { payload } = toNotification(
      target,
      { ...task, PendingInterruptionTypes },
      { reason: 'waiting', entityRefs },
    );
    expect(payload.title).toBe(
      'Waiting for a person: Deploy Shop release 1.0.0 to Test',
    );
    expect(payload.description).toMatch(text);
  });

  it('has a title that fits into the table of Backstage', () => {
    const { payload } = toNotification(
      target,
      { ...task, Description: `Deploy ${'x'.repeat(300)}` },
      { reason: 'failed', entityRefs },
    );
    expect(payload.title).toHaveLength(250);
    expect(payload.title).toMatch(/…$/);
  });
});
