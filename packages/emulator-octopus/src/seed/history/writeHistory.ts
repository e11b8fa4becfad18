import { SandboxContext } from '../../context';
import { octopubImages } from '../../execution/packages/octopubImages';
import { publishOctopub } from '../../execution/packages/publishOctopub';
import { Space } from '../../spaces/spaces';
import { services } from '../objects/names';
import { Historian } from './Historian';
import { Happening, OctopubHistory } from './OctopubHistory';
import { createPeople } from './people';

const [frontend, products] = services;

function mainlineBuilds(history: OctopubHistory): Happening[] {
  return services.flatMap(service =>
    octopubImages[service.image]
      .filter(([version]) => !version.includes('-'))
      .map(([version, daysAgo]) => history.mainline(service, version, daysAgo)),
  );
}

function stackReleases(history: OctopubHistory): Happening[] {
  const released: [version: string, daysAgo: number][] = [
    ['0.0.1', 37],
    ['0.0.2', 29],
    ['0.0.3', 20],
    ['0.0.4', 9],
  ];
  return released.flatMap(([version, daysAgo]) => [
    history.stack(version, daysAgo),
    ...history.promotion(version, daysAgo),
  ]);
}

/** What happened: most of it well, one failure, one release waiting in Test. */
function happeningsOf(history: OctopubHistory): Happening[] {
  return [
    history.clusters(41),
    ...mainlineBuilds(history),
    ...stackReleases(history),
    history.toTest(frontend, '0.2.5', 4),
    history.failureInTest(products, '0.3.4', 3),
    history.stack('0.0.5', 2),
    ...history.featureBranch('0.0.5', frontend, '0.2.6-newbasket.3', 2),
    ...[5, 4, 3, 2, 1].flatMap(daysAgo => history.day(daysAgo)),
  ].sort((a, b) => a.at - b.at);
}

/**
 * Writes some weeks of Octopub's life up to now: what people and the build
 * server did, and what followed from it, at natural speed.
 */
export function writeHistory(ctx: SandboxContext, space: Space): void {
  publishOctopub(ctx);
  const historian = new Historian(ctx, space);
  const history = new OctopubHistory(historian, createPeople(ctx));
  const now = ctx.now().getTime();
  const { taskSpeed } = ctx.settings;
  ctx.settings.taskSpeed = 1;
  try {
    for (const { at, happen } of happeningsOf(history)) {
      historian.goTo(at);
      happen();
    }
    historian.goTo(now);
  } finally {
    ctx.settings.taskSpeed = taskSpeed;
    ctx.pretendNow(undefined);
  }
}
