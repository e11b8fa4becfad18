import { placeOf } from './placeOf';
import { toReleaseDocument } from './toReleaseDocument';
import { toRunbookDocument } from './toRunbookDocument';

const place = placeOf(
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'Shop-API', namespace: 'web', title: 'Shop API' },
  },
  '/catalog/:namespace/:kind/:name/octopus',
);
const tab = '/catalog/web/component/shop-api/octopus';

describe('documents', () => {
  it('of a release lead to it', () => {
    const document = toReleaseDocument(place, {
      version: '1.4.2-login.3+7',
      channel: 'Mainline',
      assembled: '2026-11-01T10:00:00.000Z',
      releaseNotes: 'Faster checkout',
      packages: ['octopub/shop 1.4.2'],
      changes: ['SHOP-7 The basket forgets'],
    });
    expect(document).toEqual({
      title: 'Shop API 1.4.2-login.3+7',
      text: 'Mainline · Faster checkout · SHOP-7 The basket forgets · octopub/shop 1.4.2',
      location: `${tab}?view=releases&release=1.4.2-login.3%2B7`,
      entityRef: 'component:web/shop-api',
      assembled: '2026-11-01T10:00:00.000Z',
      keywords: '142',
      authorization: { resourceRef: 'component:web/shop-api' },
    });
  });

  it('of a runbook lead to its runs', () => {
    const runbook = { id: 'Runbooks-1', name: 'Get Pods' };
    const document = toRunbookDocument(place, runbook);
    expect(document).toEqual({
      title: 'Shop API: Get Pods',
      text: '',
      location: `${tab}?view=runbooks&runs=Runbooks-1`,
      entityRef: 'component:web/shop-api',
      assembled: '',
      keywords: '',
      authorization: { resourceRef: 'component:web/shop-api' },
    });
  });

  it('all have the same fields, from which Lunr makes its index', () => {
    const release = { version: '1', assembled: '', packages: [], changes: [] };
    expect(Object.keys(toReleaseDocument(place, release))).toEqual(
      Object.keys(toRunbookDocument(place, { id: 'Runbooks-1', name: 'A' })),
    );
  });
});
