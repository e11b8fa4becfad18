import { parseArgs } from 'node:util';
import { octopusContractAvailable } from '@octopus-backstage/contract';
import { whyMissing } from './clients/program';
import { printTable } from './run/printTable';
import { runScenario } from './run/runScenario';
import { saveResults } from './run/saveResults';
import { scenarios } from './scenarios';
import { ScenarioResult } from './model/types';

const usage = `Runs the official Octopus clients against the sandbox.

  --json         print the results as one JSON array
  --save FILE    add what passed to docs/results/conformance.json, say
  --only TEXT    only scenarios whose client or name contains the text
  --trace        print every request of the clients, too
  --help         this text
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      save: { type: 'string' },
      only: { type: 'string' },
      trace: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const wanted = scenarios.filter(({ client, version, name }) =>
    `${client} ${version} ${name}`
      .toLowerCase()
      .includes((values.only ?? '').toLowerCase()),
  );
  if (!octopusContractAvailable()) {
    process.stderr.write(
      'The OpenAPI document or the facts are missing here, so the traffic is not checked against them. OCTOPUS_OPENAPI and OCTOPUS_FACTS can name them.\n',
    );
  }

  const results: ScenarioResult[] = [];
  for (const scenario of wanted) {
    const { client, version, name, programs } = scenario;
    process.stderr.write(`${client} ${version}, ${name} ...\n`);
    const reasons = await Promise.all(programs.map(whyMissing));
    const missing = [
      ...new Set(reasons.filter(reason => reason !== undefined)),
    ];
    results.push(
      missing.length > 0
        ? {
            client,
            version,
            scenario: name,
            outcome: 'skipped',
            checks: 0,
            exchanges: 0,
            seconds: 0,
            reasons: missing,
          }
        : await runScenario(
            scenario,
            values.trace
              ? line => process.stderr.write(`  ${line}\n`)
              : undefined,
          ),
    );
  }

  const count = (outcome: ScenarioResult['outcome']) =>
    results.filter(result => result.outcome === outcome).length;
  process.stdout.write(
    values.json ? `${JSON.stringify(results)}\n` : `${printTable(results)}\n\n`,
  );
  (values.json ? process.stderr : process.stdout).write(
    `${count('passed')} passed, ${count('failed')} failed, ${count(
      'skipped',
    )} skipped\n`,
  );
  if (values.save) {
    await saveResults(values.save, results, new Date());
  }
  process.exitCode = count('failed') > 0 || results.length === 0 ? 1 : 0;
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
