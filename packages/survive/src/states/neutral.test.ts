import { digest, neutral } from './neutral';

const rename = (text: string) => text.replace(/round\d+/g, 'round');

describe('neutral', () => {
  it('leaves out ids, times and counters, and renames what differs', () => {
    expect(
      neutral(
        {
          Id: 'Projects-7',
          Name: 'shop-round012',
          Version: 3,
          created: 1_795_960_000_000,
          ProjectVariableSetSnapshotId: 'variableset-Projects-7-s-1-ABCDE',
          Steps: [{ Name: 'b' }, { Name: 'a', Order: 2 }],
        },
        rename,
      ),
    ).toEqual({
      Name: 'shop-round',
      created: 'time',
      Steps: [{ Name: 'b' }, { Name: 'a', Order: 2 }],
    });
  });

  it('keeps the version of a release', () => {
    expect(neutral({ Version: '0.2.6' }, rename)).toEqual({ Version: '0.2.6' });
  });

  it('compares secrets, and does not tell them', () => {
    const secret = (value: string) =>
      JSON.stringify(neutral({ secret: value }, rename));
    expect(secret('hunter2')).not.toContain('hunter2');
    expect(secret('hunter2')).toBe(secret('hunter2'));
    expect(secret('hunter2')).not.toBe(secret('hunter3'));
    expect(neutral({ secrets: { Key: { secret: 'x' } } }, rename)).toEqual({
      secrets: digest('{"Key":{"secret":"x"}}'),
    });
    expect(neutral({ secret: null }, rename)).toEqual({ secret: null });
  });

  it('ignores the order of variables, and of nothing else', () => {
    const of = (key: string) => [
      neutral({ [key]: [{ Name: 'a' }, { Name: 'b' }] }, rename),
      neutral({ [key]: [{ Name: 'b' }, { Name: 'a' }] }, rename),
    ];
    const [one, other] = of('Variables');
    expect(one).toEqual(other);
    const [steps, turned] = of('Steps');
    expect(steps).not.toEqual(turned);
  });
});
