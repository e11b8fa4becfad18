import { EventResource } from '../resources/events';
import { noChanges } from './Changes';
import { noticeEvents } from './noticeEvents';

const event = (Category: string, ...RelatedDocumentIds: string[]) =>
  ({
    Id: 'Events-1',
    Occurred: '2026-11-02T08:00:00.000Z',
    Category,
    RelatedDocumentIds,
  } as EventResource);

it.each([
  ['a change', event('Modified', 'Runbooks-1'), true],
  ['one that is gone', event('Deleted', 'Runbooks-1', 'RunbookRuns-1'), true],
  [
    'a category that is not known',
    event('Published', 'RunbookSnapshots-1'),
    true,
  ],
  ['a run', event('RunbookRunQueued', 'Runbooks-1', 'RunbookRuns-1'), false],
])('notices of runbooks %s', (_, happened, isNoticed) => {
  const changes = noChanges();
  noticeEvents([happened], changes);
  expect(changes.areRunbooks).toBe(isNoticed);
});
