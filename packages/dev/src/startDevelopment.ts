import { ConfigSources } from '@backstage/config-loader';
import { assertPortsFree, readPorts } from './ports';
import { runServices } from './runServices';
import { developmentServices } from './services';

/** Starts everything, and resolves when all of it has ended. */
export async function startDevelopment(): Promise<void> {
  // A script of the root package runs in its folder.
  const root = process.cwd();
  const config = await ConfigSources.toConfig(
    ConfigSources.default({ rootDir: root }),
  );
  const ports = readPorts(config, process.env);
  config.close();
  await assertPortsFree(ports);

  process.exitCode = await runServices(developmentServices(root, ports), {
    onAllReady: () =>
      process.stdout.write(
        `\n  Open http://localhost:${ports.app} and choose Enter. Ctrl-C stops everything.\n\n`,
      ),
  });
}
