import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Controller } from './controllers';
import { Route } from './routes';

/** A real nginx with services behind it, each of which answers its name and what it was asked for. */
export interface Nginx {
  /** The answer: status and text. */
  get(path: string): Promise<[number, string]>;
  stop(): Promise<void>;
}

/** Runs nginx as a controller would configure it, on this machine only. */
export async function startNginx(
  controller: Controller,
  routes: Route[],
): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const services: Server[] = [];
  const locations: string[] = [];
  for (const route of controller.order(routes)) {
    const service = await serve(`${route.namespace}/${route.name}`);
    services.push(service);
    locations.push(controller.location(route, addressOf(service)));
  }
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configure(folder, port, locations));
  const nginx = spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Where it is installed on Debian, which is not on everybody's path.
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  let log = '';
  nginx.stderr.on('data', chunk => (log += chunk));
  const ended = once(nginx, 'exit');
  const base = `http://127.0.0.1:${port}`;
  const get = async (path: string): Promise<[number, string]> => {
    const response = await fetch(`${base}${path}`, { redirect: 'manual' });
    return [response.status, await response.text()];
  };
  for (let tries = 0; !(await get('/').catch(() => undefined)); tries++) {
    if (tries === 100 || nginx.exitCode !== null) {
      throw new Error(`nginx does not answer: ${log}`);
    }
    await sleep(50);
  }
  return {
    get,
    stop: async () => {
      nginx.kill();
      await ended;
      services.forEach(service => service.close().closeAllConnections());
      await rm(folder, { recursive: true });
    },
  };
}

function configure(folder: string, port: number, locations: string[]): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    name => `${name}_temp_path ${folder}/${name};`,
  );
  return `
daemon off;
pid ${folder}/nginx.pid;
worker_processes 1;
events {}
http {
  access_log off;
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${port} default_server;
    server_name _;
    ${locations.join('\n')}
    location / {
      return 404;
    }
  }
}
`;
}

async function serve(name: string): Promise<Server> {
  const server = createServer((request, response) =>
    response.end(`${name} ${request.url}`),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function addressOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function freePort(): Promise<number> {
  const server = await serve('');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
