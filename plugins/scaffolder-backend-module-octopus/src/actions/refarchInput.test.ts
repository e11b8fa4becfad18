import { toBlueprintInput } from './refarchInput';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

describe('toBlueprintInput', () => {
  it('scales at 19:00 and 07:00 UTC unless told otherwise', () => {
    expect(toBlueprintInput({}).schedule).toEqual({
      scaleToZero: '19:00',
      scaleToOne: '07:00',
      timezone: 'UTC',
      days: weekdays,
    });
    expect(
      toBlueprintInput({ scaleToZeroAt: '20:30', timezone: 'Europe/Berlin' })
        .schedule,
    ).toEqual({
      scaleToZero: '20:30',
      scaleToOne: '07:00',
      timezone: 'Europe/Berlin',
      days: weekdays,
    });
    expect(toBlueprintInput({ scaling: false }).schedule).toBe(false);
  });

  it('takes fields that were emptied in a form as left out', () => {
    const { frontendProjectName, awsAccessKey, region } = toBlueprintInput({
      frontendProjectName: '  ',
      awsAccessKey: '',
      region: '',
    });

    expect([frontendProjectName, awsAccessKey, region]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    [{ awsAccessKey: 'AKIA' }, 'awsAccessKey is given without awsSecretKey'],
    [
      { dockerHubPassword: 'p' },
      'dockerHubPassword is given without dockerHubUsername',
    ],
    [
      {
        awsAccessKey: 'AKIA',
        awsSecretKey: 's',
        awsOidcRoleArn: 'arn:aws:iam::123456789012:role/octopus',
      },
      'either awsOidcRoleArn or awsAccessKey',
    ],
    [{ timezone: 'Mars/Olympus' }, "timezone 'Mars/Olympus' is not known"],
  ])('refuses %j', (input, message) => {
    expect(() => toBlueprintInput(input)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('does not say what a secret is when it refuses one', () => {
    expect(() => toBlueprintInput({ awsSecretKey: 'hunter2' })).toThrow(
      expect.not.objectContaining({
        message: expect.stringContaining('hunter2'),
      }),
    );
  });
});
