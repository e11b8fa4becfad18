import { LogNode } from '../tasks/taskLog';
import { findServiceUrls } from './findServiceUrls';

const node = (
  Name: string,
  lines: string[],
  Children: LogNode[] = [],
): LogNode => ({
  Name,
  Children,
  LogElements: lines.map(MessageText => ({ MessageText })),
});
const log = (...steps: LogNode[]) => ({
  ActivityLogs: [node('Deploy', ['http://task.example.com'], steps)],
});

describe('findServiceUrls', () => {
  it('reads what the smoke test wrote, once', () => {
    const deploy = node('Step 2: Deploy Container', ['See http://docs.test']);
    const smokeTest = node(
      'Step 3: Smoke Test',
      [],
      [
        node('Worker', [
          'Testing http://elb.example.com/login/index.html',
          '\u001b[32mhttp://elb.example.com/login/index.html answered 200.\u001b[0m',
          'Then http://elb.example.com/api.',
        ]),
      ],
    );

    expect(findServiceUrls(log(deploy, smokeTest))).toEqual([
      'http://elb.example.com/login/index.html',
      'http://elb.example.com/api',
    ]);
  });

  it('takes no address from other steps', () => {
    const feedback = node('Step 5: Feedback', [
      'Start at https://octopus.com/docs/support',
    ]);

    expect(findServiceUrls(log(feedback))).toEqual([]);
  });

  it('reads a log without lines', () => {
    const empty = { Name: 'Smoke Test', Children: null, LogElements: null };

    expect(findServiceUrls(log(empty))).toEqual([]);
  });
});
