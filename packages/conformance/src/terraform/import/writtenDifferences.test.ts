import { differences } from '../../checks/differences';
import { unexplainedWrites } from './writtenDifferences';

describe('unexplainedWrites', () => {
  it('leaves what nothing explains', () => {
    const found = differences(
      { Name: 'Test', Description: '', Phases: [{ Name: 'a' }] },
      { Name: 'Test', Description: null, Phases: [{ Name: 'b' }] },
    );
    expect(found).toHaveLength(2);
    expect(unexplainedWrites('environments/Environments-1', found)).toEqual([
      { at: '/Phases/0/Name', one: 'a', other: 'b' },
    ]);
    expect(unexplainedWrites('lifecycles/Lifecycles-1', found)).toEqual(found);
  });

  it('does not explain a text that went away', () => {
    const found = differences({ Description: 'a' }, { Description: null });
    expect(unexplainedWrites('environments/Environments-1', found)).toEqual(
      found,
    );
  });
});
