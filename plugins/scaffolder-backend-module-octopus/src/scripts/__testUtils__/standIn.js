/**
 * Stands in for a program (kubectl, aws, curl, ...) under the name that it is
 * called by. Records the call as a JSON line and gives the answer that the test
 * prepared; a call that no test prepared is recorded as unexpected and fails.
 * Runs alone, outside of jest: plain CommonJS without dependencies.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const answers = JSON.parse(fs.readFileSync(process.env.STAND_INS, 'utf8'));
const log = process.env.CALL_LOG;
const tool = path.basename(process.argv[1]);
const args = process.argv.slice(2);
const line = args.join(' ');

const index = answers.findIndex(
  answer => answer.tool === tool && new RegExp(answer.args).test(line),
);
const earlier = fs.existsSync(log)
  ? fs.readFileSync(log, 'utf8').trim().split('\n').map(JSON.parse)
  : [];
const replies = index < 0 ? [] : answers[index].replies;
const reply =
  replies[
    Math.min(
      earlier.filter(call => call.answer === index).length,
      replies.length - 1,
    )
  ];

// Only what a real program would read: a loop may own the standard input.
const readsInput =
  args.includes('-') || (tool === 'gh' && args[0] === 'secret');
const stdin = readsInput ? fs.readFileSync(0, 'utf8') : undefined;
const valueOf = option => args[args.indexOf(option) + 1];
const bodyOption = ['--data-binary', '--config-file'].find(option =>
  args.includes(option),
);
const bodyFile = bodyOption && valueOf(bodyOption).replace(/^@/, '');

fs.appendFileSync(
  log,
  `${JSON.stringify({
    tool,
    args,
    stdin,
    body: bodyFile && fs.readFileSync(bodyFile, 'utf8'),
    env: Object.fromEntries(
      ['GH_TOKEN', 'KUBECONFIG', 'GIT_ASKPASS', 'GIT_TERMINAL_PROMPT']
        .filter(name => process.env[name] !== undefined)
        .map(name => [name, process.env[name]]),
    ),
    answer: index,
  })}\n`,
);

if (!reply) {
  process.stderr.write(`unexpected call: ${tool} ${line}\n`);
  process.exit(97);
}
if (reply.passThrough) {
  const real = spawnSync(reply.passThrough, args, { stdio: 'inherit' });
  process.exit(real.status);
}
for (const [file, content] of Object.entries(reply.writes ?? {})) {
  fs.writeFileSync(file, content);
}
for (const [file, source] of Object.entries(reply.copies ?? {})) {
  fs.copyFileSync(source, file);
}
process.stderr.write(reply.stderr ?? '');

if (tool === 'curl' && !reply.exit) {
  const body = reply.bodyFile
    ? fs.readFileSync(reply.bodyFile)
    : reply.body ?? '';
  const status = reply.status ?? 200;
  if (args.includes('--fail') && status >= 400) {
    process.stderr.write(
      `curl: (22) The requested URL returned error: ${status}\n`,
    );
    process.exit(22);
  }
  if (args.includes('--output')) {
    fs.writeFileSync(valueOf('--output'), body);
  } else {
    process.stdout.write(body);
  }
  if (args.includes('--write-out')) {
    process.stdout.write(String(status).padStart(3, '0'));
  }
} else {
  if (tool === 'curl' && args.includes('--write-out')) {
    process.stdout.write('000');
  }
  process.stdout.write(reply.stdout ?? '');
}
process.exit(reply.exit ?? 0);
