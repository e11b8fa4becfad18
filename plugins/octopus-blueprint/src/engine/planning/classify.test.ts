import { hash } from '../comparing/hash';
import { kinds } from '../kinds';
import { classify } from './classify';

describe('classify', () => {
  const kind = kinds.projectGroup;
  const current = { Id: 'ProjectGroups-1', Name: 'Demo', Description: 'Ours' };
  const applied = hash({ Name: 'Demo', Description: 'Ours' });
  const wanted = { Name: 'Demo', Description: 'Ours' };

  it('knows what is missing', () => {
    expect(classify({ kind, entry: { applied }, current: undefined })).toBe(
      'missing',
    );
  });

  it('knows what is not in the ledger', () => {
    expect(classify({ kind, entry: undefined, current, wanted })).toBe(
      'unmanaged',
    );
  });

  it('knows what has not changed, whatever the server adds', () => {
    expect(
      classify({ kind, entry: { applied }, current: { ...current, New: 1 } }),
    ).toBe('managed');
  });

  it('knows what has drifted', () => {
    const edited = { ...current, Description: 'Mine' };
    expect(
      classify({ kind, entry: { applied }, current: edited, wanted }),
    ).toBe('drifted');
  });

  it('takes what was announced and has the desired fields as managed', () => {
    const entry = { pending: true as const };
    expect(classify({ kind, entry, current, wanted })).toBe('managed');
    expect(
      classify({
        kind,
        entry,
        current,
        wanted: { ...wanted, Description: 'x' },
      }),
    ).toBe('unmanaged');
  });

  it('takes an update that was announced as managed before and after it', () => {
    const entry = { pending: true as const, applied };
    const newer = { ...wanted, Description: 'Newer' };
    expect(classify({ kind, entry, current, wanted: newer })).toBe('managed');
    expect(
      classify({
        kind,
        entry,
        current: { ...current, Description: 'Newer' },
        wanted: newer,
      }),
    ).toBe('managed');
    expect(
      classify({
        kind,
        entry,
        current: { ...current, Description: 'Mine' },
        wanted: newer,
      }),
    ).toBe('drifted');
  });

  it('takes a process without steps as missing until we have written it', () => {
    const process = { Id: 'deploymentprocess-Projects-1', Steps: [] };
    const of = { kind: kinds.deploymentProcess, current: process };
    expect(classify({ ...of, entry: undefined })).toBe('missing');
    expect(classify({ ...of, entry: { pending: true } })).toBe('missing');
    expect(classify({ ...of, entry: { applied } })).toBe('drifted');
  });
});
