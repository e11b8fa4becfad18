import { VariableSet } from '../space/Space';
import { LedgerDocument } from './Ledger';
import { readLedgerDocument, withLedgerDocument } from './ledgerSet';

describe('the set of the ledger', () => {
  const set: VariableSet = {
    Id: 'variableset-LibraryVariableSets-1',
    OwnerId: 'LibraryVariableSets-1',
    Version: 0,
    Variables: [],
  };
  const document: LedgerDocument = {
    format: 1,
    blueprint: 'small',
    version: '1.0.0',
    run: 'one',
    objects: { 'environment/Dev': { pending: true } },
  };

  it('holds a document beside what else is in it', () => {
    const other = { Id: '1', Name: 'Other', Value: 'x' };
    const once = withLedgerDocument({ ...set, Variables: [other] }, document);
    expect(readLedgerDocument(once, 'L')).toEqual(document);
    const twice = withLedgerDocument(once, { ...document, run: 'two' });
    expect(twice.Variables).toHaveLength(2);
    expect(twice.Variables[0]).toBe(other);
    expect(readLedgerDocument(twice, 'L')?.run).toBe('two');
  });

  it('holds none at first', () => {
    expect(readLedgerDocument(set, 'L')).toBeUndefined();
  });

  it.each([
    ['nonsense', '{', /is not what Octopus for Backstage wrote there/],
    ['a later format', '{"format":2}', /by a later version/],
  ])('is refused when it holds %s', (_, Value, message) => {
    const broken = {
      ...set,
      Variables: [{ Id: '1', Name: 'Backstage.Ledger', Value }],
    };
    expect(() => readLedgerDocument(broken, 'Backstage: small')).toThrow(
      message,
    );
    expect(() => readLedgerDocument(broken, 'Backstage: small')).toThrow(
      expect.objectContaining({ name: 'ConflictError' }),
    );
  });
});
