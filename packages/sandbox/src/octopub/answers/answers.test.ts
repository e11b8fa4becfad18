import {
  describeUnlessMissing,
  Exchange,
  Fact,
  FactsReport,
  loadFacts,
  missingFacts,
  reportFacts,
  whyUnanswered,
} from '@octopus-backstage/contract';
import { createDemoOctopus } from '../createDemoOctopus';
import { addEveryKind } from './__testUtils__/addEveryKind';
import { Asker } from './__testUtils__/Asker';

const START = Date.UTC(2026, 10, 18, 9, 30);

/**
 * Every answer of the emulator is held to what a server of 2026.3 answers. A field
 * that is missing, unknown or of another type fails, unless
 * `packages/contract/src/facts/acceptedAnswers.ts` has a reason for it, and so does
 * a reason that nothing needs any more.
 */
describeUnlessMissing('answers as of 2026.3', missingFacts(), () => {
  let report: FactsReport;
  let statuses: Map<string, number | undefined>;

  beforeAll(async () => {
    let now = START;
    const octopus = createDemoOctopus({
      rateLimit: false,
      now: () => new Date(now),
    });
    const exchanges: Exchange[] = [];
    octopus.onExchange(exchange => exchanges.push(exchange));
    const plain = new Asker(octopus, [], {});
    const added = await addEveryKind(plain);
    now += 600_000;
    await takeResponsibility(plain);
    const asker = new Asker(
      octopus,
      [
        [/\{projectId\}(?=\/(git\/|\{git[rR]ef\}))/, added.gitProjectId],
        [/\{git[rR]ef\}/, 'refs%2Fheads%2Fmain'],
        [/\{branchName\}/, 'main'],
        [/(?<=main\/runbooks\/)\{(id|runbookId)\}/, added.gitRunbookSlug],
        [/(?<=main\/runbookProcesses\/)\{id\}/, added.gitRunbookSlug],
        [/(?<=parentEnvironments\/)\{id\}/, added.parentEnvironmentId],
        [/(?<=\/oidcidentities\/)\{id\}/, added.identityId],
        [/\{serviceAccountId\}/, added.serviceAccountId],
        [/(?<=\/certificates\/)\{id\}/, added.certificateId],
        [/(?<=\/feeds\/)\{id\}/, added.dockerFeedId],
        [
          /(?<=\/runbookSnapshots\/)\{id\}(.*\/preview\/)\{environmentId\}/,
          `${added.snapshotId}$1${added.runbookEnvironmentId}`,
        ],
        [/\{projectId\}(?=\/releases\/)/, added.waitingProjectId],
        [/\{version\}/, '1.0.0'],
        [/\{projectId\}(?=\/triggers)/, added.triggeredProjectId],
        [/(?<=progression\/)\{projectId\}/, added.deployedProjectId],
        [/\{projectId\}(?=\/channels)/, added.deployedProjectId],
        [/(?<=progression\/runbooks\/)\{runbookId\}/, 'Runbooks-1'],
        [/\{environment(Id)?\}/, 'Environments-1'],
        [/\{tenant(Id)?\}/, 'Tenants-1'],
        [/(?<=\/variables\/)\{id\}/, 'variableset-Projects-1'],
        [/(?<=deploymentsettings\/)\{id\}/, 'deploymentsettings-Projects-1'],
      ],
      {
        skip: '0',
        take: '30',
        version: '1.0.0',
        project: 'Projects-1',
        packageId: added.packageId,
        ids: 'Lifecycles-1',
      },
    );
    statuses = new Map();

    for (const fact of loadFacts().filter(isGet)) {
      statuses.set(fact.path, await asker.ask(fact));
    }
    report = reportFacts(exchanges, loadFacts());
  });

  it('depart from the facts only where there is a reason', () => {
    expect(report.answers).toEqual([]);
  });

  it('are not given reasons that nothing needs', () => {
    const idle = report.acceptedAnswers.filter(({ count }) => count === 0);
    expect(idle.map(({ answer }) => answer)).toEqual([]);
  });

  it('are all there, but for those that have a reason', () => {
    // A refusal that says why is an answer, too.
    const isThere = (status?: number) => status === 200 || status === 400;
    const wrong = [...statuses].filter(
      ([path, status]) =>
        isThere(status) === (whyUnanswered(`GET ${path}`) !== undefined),
    );
    expect(wrong).toEqual([]);
  });
});

/** For what waits for people, so that somebody is responsible for it. */
async function takeResponsibility(asker: Asker) {
  const { body } = await asker.send('GET', '/api/Spaces-1/interruptions');
  for (const { Links } of body.Items) {
    await asker.send('PUT', Links.Responsible);
  }
}

function isGet({ method }: Fact): boolean {
  return method === 'GET';
}
