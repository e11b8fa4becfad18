import { readFileSync } from 'node:fs';
import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { Readiness } from './services';

type Probe = Pick<Readiness, 'probe' | 'expect' | 'certificateAuthority'>;

/** Asks until the answer is as expected; rejects when aborted. */
export async function waitUntilReady(
  readiness: Probe,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const answered = await ask(readiness, signal).then(
      status =>
        (status >= 200 && status < 300) || readiness.expect === 'any answer',
      () => false,
    );
    if (answered) {
      return;
    }
    await sleep(500, undefined, { signal });
  }
}

/** @returns the status of the answer */
async function ask(
  { probe, certificateAuthority }: Probe,
  signal: AbortSignal,
): Promise<number> {
  const options = {
    // GitHub, and its stand-in, answer nobody who does not name himself.
    headers: { 'user-agent': 'octopus-for-backstage-dev' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(2_000)]),
    // The file is not there before the server is.
    ca: certificateAuthority && readFileSync(certificateAuthority),
  };
  const get = probe.startsWith('https:') ? getHttps : getHttp;
  return new Promise((done, failed) => {
    get(probe, options, response => {
      response.resume();
      done(response.statusCode!);
    }).on('error', failed);
  });
}
