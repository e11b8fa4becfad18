import { scalingTriggers } from './scalingTriggers';

describe('scalingTriggers', () => {
  it('stops in the evening and starts in the morning', () => {
    const triggers = scalingTriggers({
      scaleToZero: '18:30',
      scaleToOne: '06:15',
      timezone: 'Australia/Brisbane',
      days: ['Mon', 'Tue', 'Wed', 'Thu'],
    });
    expect(
      triggers.map(({ name, runbook, cronExpression, timezone }) => [
        name,
        runbook,
        cronExpression,
        timezone,
      ]),
    ).toEqual([
      [
        'Scale Pods to Zero',
        '🌃 Scale Pods to Zero',
        '0 30 18 * * Mon-Thu',
        'Australia/Brisbane',
      ],
      [
        'Scale Pods to One',
        '🌇 Scale Pods to One',
        '0 15 6 * * Mon-Thu',
        'Australia/Brisbane',
      ],
    ]);
  });

  it('does nothing without a schedule', () => {
    expect(scalingTriggers(undefined)).toEqual([]);
  });
});
