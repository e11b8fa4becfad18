import { readRunRecord } from './readRunRecord';

const startedAt = '2026-11-29T14:00:00.000Z';

describe('who wrote a ledger', () => {
  it('is read as it was written', () => {
    const record = {
      task: '9d2c6a3e-5f0b-4f5e-8a51-0c3f0a4c9f11',
      startedBy: 'user:default/anna.smith@example.com',
      startedAt,
      finishedAt: '2026-11-29T14:01:00.000Z',
    };
    expect(readRunRecord(record)).toEqual(record);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'task-1'],
    ['no time', { task: 'task-1' }],
    ['a time that is none', { task: 'task-1', startedAt: 'yesterday' }],
  ])('is unknown where the ledger holds %s', (_, stored) => {
    expect(readRunRecord(stored)).toBeUndefined();
  });

  it.each([
    ['a number', { task: 1 }],
    ['lines', { startedBy: 'user:default/anna\nAll is well.' }],
    ['markup', { startedBy: '<b>anna</b>' }],
    ['a long text', { task: 'x'.repeat(300) }],
    ['another end', { finishedAt: 'soon' }],
  ])('is told without what somebody has made of it: %s', (_, odd) => {
    expect(readRunRecord({ ...odd, startedAt })).toEqual({ startedAt });
  });
});
