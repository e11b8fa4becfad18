import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findProgram } from '../process/findProgram';
import { describeWithPostgres, startPostgres } from './postgres';

describeWithPostgres('startPostgres', () => {
  it('makes a server that stops although a client is connected', async () => {
    const server = await startPostgres();
    const client = spawn(findProgram('psql')!, [server.url], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    client.stdin.write('SELECT 1 AS connected;\n');
    await once(client.stdout, 'data');
    const begin = Date.now();
    await server.stop();
    expect(Date.now() - begin).toBeLessThan(5_000);
    client.stdin.end();
    await once(client, 'close');
  }, 60_000);
});
