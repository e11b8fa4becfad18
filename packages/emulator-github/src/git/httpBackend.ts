import { spawn } from 'node:child_process';
import { Duplex } from 'node:stream';
import { gitEnvironment, GitRepository } from './GitRepository';
import { PushVerdict, RefUpdate, talkToHook } from './talkToHook';

/** One request of the smart HTTP protocol. */
export interface GitRequest {
  request: Request;
  repository: GitRepository;
  /** Such as `info/refs`. */
  service: string;
  judge: (updates: RefUpdate[]) => Promise<PushVerdict>;
}

/**
 * Hands a request to `git http-backend` as a web server does, by CGI, and its
 * output back. Source: git-http-backend(1), RFC 3875.
 */
export async function httpBackend({
  request,
  repository,
  service,
  judge,
}: GitRequest): Promise<Response> {
  const body = Buffer.from(await request.arrayBuffer());
  const variable = (name: string, header: string) => {
    const value = request.headers.get(header);
    return value ? { [name]: value } : {};
  };
  const backend = spawn('git', ['http-backend'], {
    env: {
      ...gitEnvironment(repository.dir),
      GIT_PROJECT_ROOT: repository.dir,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${service}`,
      QUERY_STRING: new URL(request.url).search.slice(1),
      REQUEST_METHOD: request.method,
      REMOTE_ADDR: '127.0.0.1',
      REMOTE_USER: 'sandbox',
      CONTENT_LENGTH: String(body.length),
      ...variable('CONTENT_TYPE', 'Content-Type'),
      ...variable('HTTP_CONTENT_ENCODING', 'Content-Encoding'),
      ...variable('GIT_PROTOCOL', 'Git-Protocol'),
    },
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  const hook = backend.stdio.slice(3) as Duplex[];
  talkToHook(hook, judge);
  const errors: Buffer[] = [];
  const output: Buffer[] = [];
  backend.stderr.on('data', chunk => errors.push(chunk));
  backend.stdout.on('data', chunk => output.push(chunk));
  // A backend that has answered need not read the rest.
  backend.stdin.on('error', () => {});
  backend.stdin.end(body);
  await new Promise((resolve, reject) => {
    backend.on('error', reject);
    backend.stdout.on('end', resolve);
  });
  hook.forEach(stream => stream.destroy());
  return toResponse(Buffer.concat(output), () =>
    Buffer.concat(errors).toString(),
  );
}

/** The answer that a CGI program wrote: headers, an empty line, the body. */
function toResponse(
  output: Buffer<ArrayBuffer>,
  errors: () => string,
): Response {
  const end = output.indexOf('\r\n\r\n');
  if (end < 0) {
    throw new Error(`git http-backend gave no answer. ${errors()}`);
  }
  const headers = new Headers();
  for (const line of output.subarray(0, end).toString().split('\r\n')) {
    const colon = line.indexOf(':');
    headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const status = parseInt(headers.get('Status') ?? '200', 10);
  headers.delete('Status');
  return new Response(output.subarray(end + 4), { status, headers });
}
