import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ada, olga, pat, sam } from './__testUtils__/people';
import { technicalLines } from './__testUtils__/plainWords';
import { portalTestBed } from './__testUtils__/portalTestBed';
import { keys } from './__testUtils__/stock';
import {
  secrets,
  TemplateTask,
  templateTasks,
} from './__testUtils__/templateTasks';
import { platformPermissions } from './policy/platformPermissions';

jest.setTimeout(180_000);

const completed = { status: 'completed' };
const all = templateTasks.flat();
const names = all.map(({ template }) => template);

describe('every template, between the real catalog, scaffolder and policy', () => {
  const bed = portalTestBed();

  /** Runs it twice, and has the second task go on after a kill in its last step. */
  const runTwice = async ({ template, person, task, stock }: TemplateTask) => {
    const before = await stock(bed);
    const first = await bed.run(person, template, task(bed));
    const made = await stock(bed);
    const second = await bed.run(person, template, task(bed));
    const again = await stock(bed);
    const resumed = await bed.resume(person, second.kept);
    return {
      endings: [first.ending, second.ending, resumed],
      stocks: [made, again, await stock(bed)],
      before,
      ids: [first.kept.id, second.kept.id],
      secrets: [first.kept.secrets, second.kept.secrets],
    };
  };

  /** As somebody whom nothing but our actions can refuse; and again after a kill. */
  const runAsPat = async ({ template, task, stock }: TemplateTask) => {
    const before = await stock(bed);
    const { metadata } = await bed.read(
      pat,
      `catalog/entities/by-name/template/default/${template}`,
    );
    const { kept, ending } = await bed.run(pat, template, task(bed));
    return {
      permission: metadata.annotations['octopus.com/permission'],
      endings: [ending, await bed.resume(pat, kept)],
      stocks: [before, await stock(bed)],
      ids: [kept.id],
    };
  };

  const refusals = new Map<string, ReturnType<typeof runAsPat>>();
  const runs = new Map<string, ReturnType<typeof runTwice>>();
  beforeAll(() => {
    for (const row of templateTasks) {
      let former: Promise<unknown> = Promise.resolve();
      for (const each of row) {
        const refusal = former.then(() => runAsPat(each));
        const run = refusal.catch(() => undefined).then(() => runTwice(each));
        former = run.catch(() => undefined);
        refusals.set(each.template, refusal);
        runs.set(each.template, run);
      }
    }
    // Each test waits for its own; none is lost if another fails first.
    for (const run of [...runs.values(), ...refusals.values()]) {
      run.catch(() => undefined);
    }
  });

  it('is run here', () => {
    const folders = readdirSync(resolve(__dirname, '../../../templates'), {
      withFileTypes: true,
    }).filter(entry => entry.isDirectory());
    expect(all).toHaveLength(folders.length);
    expect(new Set(names).size).toBe(folders.length);
  });

  it.each(names)(
    'ends as a success, when run again and after a kill in its last step, too, with nothing made twice: %s',
    async template => {
      const { endings, stocks, before } = await runs.get(template)!;
      expect(endings).toEqual([completed, completed, completed]);
      const [made, ...later] = stocks;
      expect(made).not.toEqual(before);
      expect(later).toEqual([made, made]);
    },
  );

  it.each(names)(
    'is refused in the run, also in one that goes on after a kill, to whoever has no permission, and makes nothing: %s',
    async template => {
      const { permission, endings, stocks } = await refusals.get(template)!;
      const refused = {
        status: 'failed',
        error: {
          name: 'NotAllowedError',
          message: expect.stringContaining(
            `You need the permission '${permission}'`,
          ),
        },
      };
      expect(permission).toMatch(/^octopus\./);
      expect(endings).toEqual([refused, refused]);
      const [before, after] = stocks;
      expect(after).toEqual(before);
    },
  );

  it.each(all)(
    'speaks of no requests in its log: $template',
    async ({ template, person }) => {
      const { ids } = await runs.get(template)!;
      const refusal = await refusals.get(template)!;
      const lines = await Promise.all([
        ...ids.map(id => bed.linesOf(person, id)),
        ...refusal.ids.map(id => bed.linesOf(pat, id)),
      ]);
      for (const each of lines) {
        expect(each.length).toBeGreaterThan(3);
        expect(technicalLines(each)).toEqual([]);
      }
    },
  );

  it('has the space tell the portal only if that is chosen, and no more when it is emptied', async () => {
    const told = ({ stocks: [made] }: Awaited<ReturnType<typeof runTwice>>) =>
      made.filter(line => /^subscriptions .* Backstage$/.test(line));
    const name = 'eks-reference-architecture';
    expect(told(await runs.get(name)!)).toHaveLength(1);
    expect(told(await runs.get(`${name}-delete`)!)).toEqual([]);
    const { kept, ending } = await bed.run(ada, name, {
      values: { space: 'Platform', region: 'eu-central-1', dryRun: true },
    });
    expect(ending).toEqual(completed);
    const lines = await bed.linesOf(ada, kept.id);
    expect(lines.join('\n')).not.toContain("subscription 'Backstage'");
  });

  it.each(['GET', 'POST'])(
    'says in plain words what Octopus has refused: %s',
    async method => {
      // Others would be refused, too.
      await Promise.allSettled([...runs.values(), ...refusals.values()]);
      const stop = await bed.refuse(method);
      const { kept, ending } = await bed
        .run(olga, 'octopus-feature-branch', {
          values: {
            entityRef: 'component:default/octopub-products',
            branch: 'pricing',
            namespace: 'feature-refused',
          },
        })
        .finally(stop);
      expect(ending).toMatchObject({
        status: 'failed',
        error: {
          message: expect.stringMatching(
            method === 'GET'
              ? /^Octopus instance '.*' refused to read /
              : /^Octopus instance '.*' refused to (create|start) a /,
          ),
        },
      });
      const lines = await bed.linesOf(olga, kept.id);
      expect(lines.join('\n')).toContain(ending.error!.message);
      expect(technicalLines(lines)).toEqual([]);
    },
  );

  it('names the fields of secrets in what it says', async () => {
    const { kept, ending } = await bed.run(ada, 'eks-reference-architecture', {
      values: {
        space: 'Platform',
        region: 'eu-central-1',
        dryRun: true,
        dockerHubPassword: '***',
      },
      secrets: { dockerHubPassword: secrets.refarch.dockerHubPassword },
    });
    const message = expect.stringMatching(
      /^dockerHubPassword is given without dockerHubUsername/,
    );
    expect(ending).toMatchObject({ status: 'failed', error: { message } });
    expect(await bed.linesOf(ada, kept.id)).toContainEqual(message);
  });

  it('keeps no secret of forms, of the configuration or of people in its log and its tables, but that of a task while it runs', async () => {
    await Promise.allSettled([...runs.values(), ...refusals.values()]);
    // They were in what Backstage keeps of a task that runs, and went to the servers.
    for (const [template, typed] of [
      ['eks-reference-architecture', secrets.refarch],
      ['octopus-node-app', secrets.nodeApp],
    ] as const) {
      for (const kept of (await runs.get(template)!).secrets) {
        expect(JSON.parse(kept)).toMatchObject(typed);
      }
    }
    const rows = await bed.traces.rows();
    const places = new Map([['log', bed.traces.log()], ...rows]);
    // Logs, checkpoints and outputs of tasks are in these two.
    for (const place of ['log', 'scaffolder.tasks', 'scaffolder.task_events']) {
      expect(places.get(place)!.join('\n')).toMatch(/feature-pricing/);
    }
    // What is no secret is found, so secrets would be.
    expect(places.get('scaffolder.tasks')!.join('\n')).toContain(
      'AKIACANARYACCESSKEY0',
    );
    const canaries = [secrets.refarch, secrets.nodeApp, keys]
      .flatMap(each => Object.values<string>(each))
      .concat('mock-user-token');
    const found = [...places].flatMap(([place, lines]) =>
      canaries
        .filter(canary => lines.some(line => line.includes(canary)))
        .map(canary => `${canary} in ${place}`),
    );
    expect(found).toEqual([]);
  });

  it.each(all.filter(({ person }) => person === ada))(
    'is not there for those who are not of the team that it is for: $template',
    async ({ template, task }) => {
      for (const person of [olga, sam]) {
        const { status } = await bed.start(person, template, task(bed));
        expect(status).toBe(404);
      }
    },
  );

  it('is there for the platform team alone where it is about spaces and clusters', () => {
    const ofTeam = all.filter(({ person }) => person === ada);
    expect(ofTeam).toHaveLength(platformPermissions.length);
  });
});
