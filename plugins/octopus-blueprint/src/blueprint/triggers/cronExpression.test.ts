import { InputError } from '@backstage/errors';
import { cronExpression } from './cronExpression';

describe('cronExpression', () => {
  it.each([
    ['19:00', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], '0 0 19 * * Mon-Fri'],
    ['7:05', ['Fri', 'Mon'], '0 5 7 * * Mon,Fri'],
    ['00:30', ['Sun'], '0 30 0 * * Sun'],
    ['23:59', ['Sun', 'Sat'], '0 59 23 * * Sat-Sun'],
  ] as const)('turns %s on %p into %s', (time, days, expression) => {
    expect(cronExpression(time, [...days])).toBe(expression);
  });

  it.each(['24:00', '19', '19:60', 'noon', ''])(
    'refuses %p as a time',
    time => {
      expect(() => cronExpression(time, ['Mon'])).toThrow(InputError);
    },
  );

  it('refuses no days, and days that do not exist', () => {
    expect(() => cronExpression('19:00', [])).toThrow(/no days/);
    expect(() => cronExpression('19:00', ['Someday' as 'Mon'])).toThrow(
      '"Someday" is not a day of the week',
    );
  });
});
