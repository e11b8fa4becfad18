import { describeKubernetes } from '@octopus-backstage/kubernetes-judge';
import { createKubernetesSandbox } from '../createKubernetesSandbox';
import { acceptedDifferences } from './__testUtils__/acceptedDifferences';
import { askServer, askStandIn } from './__testUtils__/ask';
import { compare, Difference } from './__testUtils__/compare';
import { subjects } from './__testUtils__/requests';

jest.setTimeout(120_000);

describeKubernetes('the stand-in, judged by Kubernetes', kubernetes => {
  const sandbox = createKubernetesSandbox();
  const found: Difference[] = [];
  const expected = () =>
    acceptedDifferences.filter(
      ({ from = 0 }) => Number(kubernetes().version.split('.')[1]) >= from,
    );

  // Pods are refused until the controllers have made it.
  const accountOf = async (namespace: string) => {
    const path = `/api/v1/namespaces/${namespace}/serviceaccounts/default`;
    const end = Date.now() + 30_000;
    while ((await kubernetes().api.send('GET', path)).status !== 200) {
      if (Date.now() > end) {
        throw new Error(`${namespace} got no service account`);
      }
      await new Promise(done => setTimeout(done, 100));
    }
  };

  it.each(subjects)(
    'answers about $name as a real server does',
    async subject => {
      const namespace = `judged-${subject.name}`;
      const create = {
        name: 'namespace',
        method: 'POST',
        path: '/api/v1/namespaces',
        body: {
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: { name: namespace },
        },
      };
      await askServer(kubernetes().api, create, namespace);
      await askStandIn(sandbox, create, namespace);
      await accountOf(namespace);

      const differences: Difference[] = [];
      for (const request of subject.requests) {
        const server = await askServer(kubernetes().api, request, namespace);
        const standIn = await askStandIn(sandbox, request, namespace);
        const difference = compare(request, standIn, server);
        if (difference) {
          differences.push(difference);
        }
      }
      found.push(...differences);
      expect(
        differences.filter(
          ({ request, kind }) =>
            !expected().some(
              accepted =>
                accepted.request === request && accepted.kind === kind,
            ),
        ),
      ).toEqual([]);
    },
  );

  it('has no accepted difference that does not occur', () => {
    expect(
      expected().filter(
        ({ request, kind }) =>
          !found.some(one => one.request === request && one.kind === kind),
      ),
    ).toEqual([]);
  });

  it('is asked each request once', () => {
    const names = subjects.flatMap(({ requests }) =>
      requests.map(({ name }) => name),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(200);
  });
});
