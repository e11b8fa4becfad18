import { testGitHub } from '../testing/testGitHub';
import { secondaryLimitMessage } from '../limits/refusals';

describe('what happens around the routes', () => {
  const github = testGitHub();
  const { sandbox } = github;
  const create = (name: string) =>
    github.rest().repos.createInOrg({ org: 'octopub', name });
  const control = (method: string, path: string, body?: object) =>
    fetch(`${github.url()}/__sandbox/${path}`, {
      method,
      body: JSON.stringify(body),
    });

  it('counts requests by their routes', async () => {
    await create('shop');
    await github.rest().repos.get({ owner: 'octopub', repo: 'shop' });
    await github.rest().repos.get({ owner: 'octopub', repo: 'shop' });
    const counts = {
      total: 3,
      routes: [
        { method: 'GET', route: '/repos/{owner}/{repo}', count: 2 },
        { method: 'POST', route: '/orgs/{org}/repos', count: 1 },
      ],
    };
    expect(sandbox.requests()).toEqual(counts);
    expect(await (await control('GET', 'requests')).json()).toEqual(counts);
    await control('DELETE', 'requests');
    expect(sandbox.requests().total).toBe(0);
  });

  it('fails on purpose, in the form of GitHub', async () => {
    await control('POST', 'faults', {
      method: 'POST',
      route: '/orgs/{org}/repos',
      times: 1,
      effect: {
        type: 'error',
        status: 403,
        message: secondaryLimitMessage,
        retryAfterSeconds: 7,
      },
    });
    await expect(create('shop')).rejects.toMatchObject({
      status: 403,
      response: {
        headers: { 'retry-after': '7' },
        data: { message: secondaryLimitMessage, status: '403' },
      },
    });
    await create('shop');
    sandbox.addFault({ method: 'GET', effect: { type: 'reset' } });
    await expect(
      github.rest().repos.get({ owner: 'octopub', repo: 'shop' }),
    ).rejects.toMatchObject({ status: 500 });
    expect(await (await control('GET', 'faults')).json()).toHaveLength(2);
    await control('DELETE', 'faults');
    expect(sandbox.faults()).toEqual([]);
  });

  it('loses answers after the work is done', async () => {
    sandbox.addFault({
      method: 'POST',
      times: 1,
      effect: { type: 'lostAnswer', by: 'reset' },
    });
    await expect(create('shop')).rejects.toMatchObject({ status: 500 });
    await expect(create('shop')).rejects.toMatchObject({ status: 422 });
  });

  it('begins again when it is reset', async () => {
    await create('shop');
    expect((await control('POST', 'reset')).status).toBe(204);
    await create('shop');
  });

  it('has the API below /api/v3 too, as Enterprise servers do', async () => {
    await create('shop');
    const answer = await fetch(`${github.url()}/api/v3/repos/octopub/shop`, {
      headers: { Authorization: `token ${sandbox.token.value}` },
    });
    expect(await answer.json()).toMatchObject({
      url: `${github.url()}/api/v3/repos/octopub/shop`,
      html_url: `${github.url()}/octopub/shop`,
    });
  });

  it('answers a wrong verb like a path that is not there', async () => {
    github.traffic.provokes('wrong verb');
    const answer = await fetch(`${github.url()}/repos/octopub/shop`, {
      method: 'PUT',
      headers: { Authorization: `token ${sandbox.token.value}` },
    });
    expect(answer.status).toBe(404);
  });
});

describe('the secondary limit', () => {
  const github = testGitHub({ contentPerMinute: 2 });

  it('is on what creates content, by the minute', async () => {
    const create = (name: string) =>
      github.rest().repos.createInOrg({ org: 'octopub', name });
    await create('one');
    github.wait(20_000);
    await create('two');
    await expect(create('three')).rejects.toMatchObject({
      status: 403,
      response: {
        headers: { 'retry-after': '40' },
        data: { message: secondaryLimitMessage },
      },
    });
    await github.rest().repos.get({ owner: 'octopub', repo: 'two' });
    github.wait(40_000);
    await create('three');
  });
});
