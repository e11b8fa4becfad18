import { InputError } from '@backstage/errors';
import { DayOfWeek } from '../input/EksReferenceArchitectureInput';

const week: DayOfWeek[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function daysField(days: DayOfWeek[]): string {
  const unknown = days.find(day => !week.includes(day));
  if (unknown !== undefined) {
    throw new InputError(
      `"${unknown}" is not a day of the week. Use ${week.join(', ')}.`,
    );
  }
  const indexes = week.flatMap((day, index) =>
    days.includes(day) ? [index] : [],
  );
  if (indexes.length === 0) {
    throw new InputError(
      'The schedule has no days. Choose at least one, or turn the schedule off.',
    );
  }
  const first = indexes[0];
  const last = indexes[indexes.length - 1];
  const unbroken = last - first === indexes.length - 1;
  return unbroken && indexes.length > 1
    ? `${week[first]}-${week[last]}`
    : indexes.map(index => week[index]).join(',');
}

/**
 * The cron expression for a time of day (`HH:MM`) on some days of the week,
 * in six fields with seconds first, as Octopus reads it
 * (octopus-api.md, section 3.3). Throws InputError for a time or
 * day that does not exist.
 */
export function cronExpression(time: string, days: DayOfWeek[]): string {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) {
    throw new InputError(
      `"${time}" is not a time of day. Use HH:MM on a 24-hour clock, such as 19:00.`,
    );
  }
  return `0 ${Number(match[2])} ${Number(match[1])} * * ${daysField(days)}`;
}
