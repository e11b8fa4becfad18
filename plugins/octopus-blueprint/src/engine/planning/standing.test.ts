import { hash } from '../comparing/hash';
import { kinds } from '../kinds';
import { standing } from './standing';

describe('standing', () => {
  const kind = kinds.projectGroup;
  const current = { Id: 'ProjectGroups-1', Name: 'Demo', Description: 'Ours' };
  const applied = hash({ Name: 'Demo', Description: 'Ours' });
  const wanted = { Name: 'Demo', Description: 'Ours' };

  it('knows what is missing', () => {
    expect(standing({ kind, entry: { applied }, current: undefined })).toBe(
      'missing',
    );
  });

  it('knows what nobody noted', () => {
    expect(standing({ kind, entry: undefined, current, wanted })).toBe(
      'foreign',
    );
  });

  it('knows what is as we left it, whatever the server adds', () => {
    expect(
      standing({ kind, entry: { applied }, current: { ...current, New: 1 } }),
    ).toBe('ours');
  });

  it('knows what was edited', () => {
    const edited = { ...current, Description: 'Mine' };
    expect(
      standing({ kind, entry: { applied }, current: edited, wanted }),
    ).toBe('edited');
  });

  it('takes what was announced and says what we wanted as ours', () => {
    const entry = { pending: true as const };
    expect(standing({ kind, entry, current, wanted })).toBe('ours');
    expect(
      standing({
        kind,
        entry,
        current,
        wanted: { ...wanted, Description: 'x' },
      }),
    ).toBe('foreign');
  });

  it('takes an update that was announced as ours before and after it', () => {
    const entry = { pending: true as const, applied };
    const newer = { ...wanted, Description: 'Newer' };
    expect(standing({ kind, entry, current, wanted: newer })).toBe('ours');
    expect(
      standing({
        kind,
        entry,
        current: { ...current, Description: 'Newer' },
        wanted: newer,
      }),
    ).toBe('ours');
    expect(
      standing({
        kind,
        entry,
        current: { ...current, Description: 'Mine' },
        wanted: newer,
      }),
    ).toBe('edited');
  });

  it('takes a process without steps as missing until we have written it', () => {
    const process = { Id: 'deploymentprocess-Projects-1', Steps: [] };
    const of = { kind: kinds.deploymentProcess, current: process };
    expect(standing({ ...of, entry: undefined })).toBe('missing');
    expect(standing({ ...of, entry: { pending: true } })).toBe('missing');
    expect(standing({ ...of, entry: { applied } })).toBe('edited');
  });
});
