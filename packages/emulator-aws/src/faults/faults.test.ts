import {
  DescribeStacksCommand,
  ListStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { EKSClient, ListClustersCommand } from '@aws-sdk/client-eks';
import { awsTestClients } from '../testing/awsTestClients';
import { AwsFaults } from './AwsFaults';

describe('AwsFaults', () => {
  it.each([
    ['every request', {}, 4],
    ['the service', { service: 'eks' }, 4],
    ['no other service', { service: 'ec2' }, 0],
    ['the operation', { operation: 'ListClusters' }, 4],
    ['no other operation', { operation: 'CreateCluster' }, 0],
    ['the nth only', { nth: 3 }, 1],
    ['so many times', { times: 2 }, 2],
  ])('match %s', (_, fault, expected) => {
    const faults = new AwsFaults([{ ...fault, effect: { type: 'reset' } }]);
    const hits = [1, 2, 3, 4].filter(() => faults.next('eks', 'ListClusters'));
    expect(hits).toHaveLength(expected);
    expect(faults.count()).toBe(expected);
    faults.clear();
    expect(faults.count()).toBe(expected);
    faults.reset();
    expect(faults.count()).toBe(0);
  });
});

describe('faults of the AWS sandbox', () => {
  const aws = awsTestClients();
  const { eks, ec2, cloudFormation, sandbox } = aws;
  const list = () => eks.send(new ListClustersCommand({}));

  it('throttle and deny in the terms of each service', async () => {
    sandbox.faults.add({ times: 3, effect: { type: 'throttled' } });
    sandbox.faults.add({ effect: { type: 'denied' } });
    const ask = {
      eks: list,
      ec2: () => ec2.send(new DescribeVpcsCommand({})),
      cloudFormation: () => cloudFormation.send(new ListStacksCommand({})),
    };
    await expect(ask.eks()).rejects.toMatchObject({
      name: 'ThrottlingException',
      $metadata: { httpStatusCode: 429 },
    });
    await expect(ask.ec2()).rejects.toMatchObject({
      name: 'RequestLimitExceeded',
    });
    await expect(ask.cloudFormation()).rejects.toMatchObject({
      name: 'Throttling',
      message: 'Rate exceeded',
    });
    await expect(ask.eks()).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(
        'user/sandbox is not authorized to perform: eks:ListClusters',
      ),
    });
    await expect(ask.ec2()).rejects.toMatchObject({
      name: 'UnauthorizedOperation',
    });
    await expect(ask.cloudFormation()).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  it('answer errors, and expire credentials', async () => {
    sandbox.faults.add({
      times: 1,
      effect: { type: 'error', code: 'ServerException', message: 'Sorry' },
    });
    sandbox.faults.add({ times: 1, effect: { type: 'expired' } });
    await expect(list()).rejects.toMatchObject({
      name: 'ServerException',
      message: 'Sorry',
      $metadata: { httpStatusCode: 500 },
    });
    await expect(list()).rejects.toMatchObject({
      name: 'ExpiredTokenException',
    });
    await list();
  });

  it('break connections, before the work or after', async () => {
    sandbox.faults.add({ nth: 1, effect: { type: 'reset' } });
    sandbox.faults.add({ nth: 1, effect: { type: 'lostAnswer' } });
    await expect(list()).rejects.toThrow('ECONNRESET');
    await expect(list()).rejects.toThrow('ECONNRESET');
    await list();
  });

  it('make the client wait', async () => {
    sandbox.faults.add({ times: 1, effect: { type: 'delay', ms: 50 } });
    const begin = performance.now();
    await list();
    expect(performance.now() - begin).toBeGreaterThan(45);
    sandbox.faults.add({ effect: { type: 'hang' } });
    await expect(
      eks.send(new ListClustersCommand({}), {
        abortSignal: AbortSignal.timeout(50),
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('are steered over HTTP, too', async () => {
    const control = (method: string, path: string, body?: object) =>
      fetch(`${aws.url()}/__sandbox/${path}`, {
        method,
        body: body && JSON.stringify(body),
      });
    const fault = { operation: 'ListClusters', effect: { type: 'denied' } };
    await control('POST', 'faults', fault);
    expect(await (await control('GET', 'faults')).json()).toEqual([fault]);
    await expect(list()).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await control('DELETE', 'faults');
    await list();
    const counts = await (await control('GET', 'requests')).json();
    expect(counts.operations).toEqual([
      { service: 'eks', operation: 'ListClusters', count: 2 },
    ]);
    await control('DELETE', 'requests');
    expect(sandbox.requests().total).toBe(0);
    await control('POST', 'advance', { milliseconds: 60_000 });
    expect(sandbox.clock.now().getTime()).toBeGreaterThan(Date.now() + 50_000);
    expect((await control('GET', 'nope')).status).toBe(404);
  });

  it.each([
    ['faults', { operation: 'ListClusters' }, /effect/],
    ['faults', { effect: { type: 'error' } }, /effect\.code/],
    ['faults', { action: 'x', effect: { type: 'reset' } }, /"action"/],
    ['advance', { seconds: 60 }, /milliseconds.*"seconds"/],
  ])('name the wrong field of %s %p', async (path, body, message) => {
    const answer = await fetch(`${aws.url()}/__sandbox/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(400);
    expect((await answer.json()).message).toMatch(message);
  });

  it('are retried by the SDK where it retries', async () => {
    sandbox.faults.add({ times: 2, effect: { type: 'throttled' } });
    const patient = new EKSClient({ ...aws.settings(), maxAttempts: 3 });
    await patient.send(new ListClustersCommand({}));
    await expect(
      cloudFormation.send(new DescribeStacksCommand({ StackName: 'none' })),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });
});
