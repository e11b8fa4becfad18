import { describeUnlessMissing } from './describeUnlessMissing';

const said: string[] = [];
const ran: string[] = [];
const stderr = jest
  .spyOn(process.stderr, 'write')
  .mockImplementation(text => Boolean(said.push(String(text))));

describeUnlessMissing('a suite that lacks things', ['kubectl', 'moto'], () => {
  ran.push('lacking');
  it('never runs', () => {
    expect(ran.push('a test of it')).toBeNaN();
  });
});
describeUnlessMissing('a suite that lacks nothing', [], () => {
  ran.push('whole');
  it('runs', () => {
    expect(ran.push('its test')).toBe(2);
  });
});
stderr.mockRestore();

describe('describeUnlessMissing', () => {
  it('does not run the body of a suite that is skipped, and says what it needs', () => {
    expect(ran).toEqual(['whole', 'its test']);
    expect(said).toEqual([
      'Skipped: a suite that lacks things needs kubectl and moto\n',
    ]);
  });
});
