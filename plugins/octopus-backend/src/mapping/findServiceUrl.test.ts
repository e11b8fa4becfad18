import { ActivityResource } from '../resources/deployments';
import { findServiceUrl } from './findServiceUrl';

const activity = (
  Name: string,
  lines: string[],
  Children: ActivityResource[] = [],
): ActivityResource => ({
  Id: Name,
  Name,
  Status: 'Success',
  Children,
  LogElements: lines.map(MessageText => ({
    OccurredAt: '2026-11-02T08:00:00Z',
    Category: 'Info',
    MessageText,
  })),
});
const details = (...steps: ActivityResource[]) =>
  ({ ActivityLogs: [activity('Deploy', [], steps)] } as any);

describe('findServiceUrl', () => {
  it('takes the address that the smoke test found', () => {
    expect(
      findServiceUrl(
        details(
          activity('Step 2: Deploy Container', ['See http://docs.test']),
          activity(
            'Step 3: Smoke Test',
            [],
            [
              activity('Worker', [
                'Waiting',
                '\u001b[32mhttp://blue.example.test/web\u001b[0m answers 200.',
              ]),
            ],
          ),
        ),
      ),
    ).toBe('http://blue.example.test/web');
  });

  it('finds nothing without a smoke test', () => {
    expect(
      findServiceUrl(details(activity('Deploy', ['http://docs.test']))),
    ).toBeUndefined();
  });
});
