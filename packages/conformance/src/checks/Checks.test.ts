import { Checks } from './Checks';

describe('Checks', () => {
  it('counts what holds and keeps what does not', () => {
    const checks = new Checks();
    checks.equal('names', ['a'], ['a']);
    checks.equal('number', 1, 2);
    checks.contains('project', { Name: 'a', Slug: 'a' }, { Name: 'a' });
    checks.contains('missing', undefined, { Name: 'a' });
    checks.prints('words', 'Apply complete!', 'complete');
    checks.prints('expression', 'Apply complete!', /^complete/);
    checks.holds('fact', false);
    expect(checks.count).toBe(7);
    expect(checks.failures).toEqual([
      'number: expected 2, but it is 1',
      "missing, Name: expected 'a', but it is undefined",
      'expression: expected /^complete/ in\nApply complete!',
      'fact',
    ]);
  });
});
