import { watchForDeletion } from './watchForDeletion';

describe('watchForDeletion', () => {
  it('accepts something that is not visible yet, and then there', () => {
    const check = watchForDeletion('add-on coredns');
    const states = [undefined, undefined, { status: 'CREATING' }, {}];
    expect(() => states.forEach(check)).not.toThrow();
  });

  it('refuses something that is gone again', () => {
    const check = watchForDeletion('add-on coredns');
    check({ status: 'CREATING' });
    expect(() => check(undefined)).toThrow(
      /^The add-on coredns was deleted while it was being created/,
    );
  });

  it('refuses something that is being deleted, whether or not it was there', () => {
    expect(() =>
      watchForDeletion('node group')({ status: 'DELETING' }),
    ).toThrow(/^The node group is being deleted.*Wait until it is gone/);
  });
});
