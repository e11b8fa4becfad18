import { ActivityResource } from '../resources/deployments';
import { toTaskLog } from './toTaskLog';

const line = (second: number, MessageText: string) => ({
  OccurredAt: new Date(second * 1000).toISOString(),
  Category: 'Info',
  MessageText,
});
const node = (
  Id: string,
  LogElements: ActivityResource['LogElements'],
  Children: ActivityResource[] = [],
): ActivityResource => ({
  Id,
  Name: Id,
  Status: 'Success',
  Children,
  LogElements,
});
const details = {
  ActivityLogs: [
    node('task', null, [
      node(
        'one',
        [line(5, 'e')],
        [node('a', [line(1, 'a'), line(4, 'd')]), node('b', [line(2, 'b')])],
      ),
      node('two', [line(6, 'f'), line(7, 'g')]),
    ]),
  ],
};
const textsOf = ({ steps }: ReturnType<typeof toTaskLog>) =>
  steps.map(({ id, lines }) => [id, lines.map(({ text }) => text).join('')]);

describe('toTaskLog', () => {
  it('puts the lines of a step in the order of their times', () => {
    const log = toTaskLog(details, 100);
    expect(textsOf(log)).toEqual([
      ['one', 'abde'],
      ['two', 'fg'],
    ]);
    expect(log.omittedLines).toBeUndefined();
  });

  it('leaves out the first lines of a log that is too long, and says so', () => {
    const log = toTaskLog(details, 1);
    expect(textsOf(log)).toEqual([
      ['one', ''],
      ['two', 'g'],
    ]);
    expect(log.omittedLines).toBe(5);
  });
});
