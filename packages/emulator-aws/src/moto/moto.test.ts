import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CreateAccessKeyCommand, CreateUserCommand } from '@aws-sdk/client-iam';
import { describeWithTools } from '@octopus-backstage/contract';
import { ServedSandbox } from '@octopus-backstage/emulator-core';
import { awsClientsFor } from '../testing/awsTestClients';
import { peerTool } from '../testing/peerTool';
import { createAwsSandbox, serveAwsSandbox } from '../createAwsSandbox';
import { differingFields } from './__testUtils__/differingFields';
import { acceptedDifferences } from './__testUtils__/acceptedDifferences';
import { questions, Side } from './__testUtils__/questions';
import { refusals } from './__testUtils__/refusals';
import { startMoto } from './__testUtils__/startMoto';

const tool = peerTool('moto_server');
const template = join(
  __dirname,
  '../../../../plugins/scaffolder-backend-module-eks/cloudformation/network.yaml',
);

describeWithTools('AWS sandbox beside moto', [tool], () => {
  const sandbox = createAwsSandbox();
  const { principal } = sandbox;
  const served: ServedSandbox[] = [];
  let ours: Side;
  let theirs: Side;

  beforeAll(async () => {
    served.push(await startMoto(tool), await serveAwsSandbox(sandbox));
    const side = (url: string, settle: () => void): Side => ({
      ...awsClientsFor(() => url, principal),
      outputs: {},
      accessKeyId: principal.accessKeyId,
      userName: 'sandbox',
      settle,
    });
    theirs = side(served[0].url, () => {});
    ours = side(served[1].url, () => sandbox.clock.advance(60 * 60_000));
    await theirs.iam.send(new CreateUserCommand({ UserName: 'sandbox' }));
    const { AccessKey } = await theirs.iam.send(
      new CreateAccessKeyCommand({ UserName: 'sandbox' }),
    );
    theirs.accessKeyId = AccessKey!.AccessKeyId!;
  }, 180_000);
  afterAll(() => Promise.all(served.map(one => one.close())));

  const refusalOf = (asked: Promise<object>) =>
    asked.then(
      () => 'accepted',
      error => `${error.name}: ${error.message}`,
    );

  it('answers every question with all that moto answers, and refuses alike', async () => {
    const body = await readFile(template, 'utf8');
    const found = new Set<string>();
    const refused: Record<string, string[]> = {};
    for (const [name, ask] of questions(body)) {
      if (name === 'DeleteNodegroup') {
        for (const [title, refuse] of refusals) {
          refused[title] = [
            await refusalOf(refuse(theirs)),
            await refusalOf(refuse(ours)),
          ];
        }
      }
      for (const { path, problem } of differingFields(
        await ask(theirs),
        await ask(ours),
      )) {
        found.add(`${name}: ${path} (${problem})`);
      }
    }
    expect([...found].sort()).toEqual(
      Object.keys(acceptedDifferences.fields).sort(),
    );

    const differing = Object.entries(refused)
      .filter(([, [them, us]]) => them !== us)
      .map(([title]) => title);
    expect(differing.sort()).toEqual(
      Object.keys(acceptedDifferences.refusals).sort(),
    );
    expect(Object.values(refused).flat()).not.toContain('accepted');
  }, 180_000);
});
