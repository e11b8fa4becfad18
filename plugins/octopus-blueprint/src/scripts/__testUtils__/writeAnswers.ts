import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Answer, Reply } from './types';

function writeReply(folder: string, reply: Reply) {
  mkdirSync(folder);
  const write = (name: string, content: string) =>
    writeFileSync(join(folder, name), content);
  write('stdout', reply.stdout ?? '');
  write('stderr', reply.stderr ?? '');
  write('exit', `${reply.exit ?? 0}\n`);
  write('status', `${reply.status ?? 200}\n`);
  if (reply.bodyFile) {
    copyFileSync(reply.bodyFile, join(folder, 'body'));
  } else {
    write('body', reply.body ?? '');
  }
  if (reply.passThrough) {
    write('passThrough', reply.passThrough);
  }
  if (reply.writes || reply.copies) {
    mkdirSync(join(folder, 'writes'));
  }
  for (const [file, content] of Object.entries(reply.writes ?? {})) {
    write(join('writes', file), content);
  }
  for (const [file, source] of Object.entries(reply.copies ?? {})) {
    copyFileSync(source, join(folder, 'writes', file));
  }
}

/** Lays the answers out as files, in the order in which standIn.sh tries them. */
export function writeAnswers(root: string, answers: Answer[]) {
  mkdirSync(root);
  writeFileSync(
    join(root, 'index'),
    answers
      .map(({ tool, args }, index) => `${index}\t${tool}\t${args.source}\n`)
      .join(''),
  );
  answers.forEach(({ replies }, index) => {
    const folder = join(root, String(index));
    mkdirSync(folder);
    writeFileSync(join(folder, 'next'), '0\n');
    replies.forEach((reply, number) =>
      writeReply(join(folder, String(number)), reply),
    );
  });
}
