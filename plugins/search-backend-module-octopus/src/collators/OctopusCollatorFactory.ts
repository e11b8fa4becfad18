import { Readable } from 'node:stream';
import { LoggerService } from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  OctopusSearchContents,
  OctopusSearchPart,
  octopusSearchTypes,
} from '@octopus-backstage/plugin-octopus-common';
import { OctopusDocument, Place } from '../documents/OctopusDocument';
import { placeOf } from '../documents/placeOf';
import { toReleaseDocument } from '../documents/toReleaseDocument';
import { toRunbookDocument } from '../documents/toRunbookDocument';
import { EntityPages } from '../entities/EntityPages';
import { ContentsClient } from '../octopus/ContentsClient';

/** Where the documents come from, and where they lead. */
interface Sources {
  entities: EntityPages;
  contents: Pick<ContentsClient, 'read'>;
  locationTemplate: string;
  logger: LoggerService;
}

/**
 * Makes the documents of all releases, or of all runbooks, one page of entities
 * after another. An error ends the run, and the search keeps the index that it has.
 */
export class OctopusCollatorFactory implements DocumentCollatorFactory {
  readonly type: string;
  /** The search backend knows one permission for a type; `createGuard` has the other. */
  readonly visibilityPermission = catalogEntityReadPermission;
  /** What was said of the last run, so that it is said once. */
  private reported?: string;

  constructor(
    private readonly part: OctopusSearchPart,
    private readonly sources: Sources,
  ) {
    this.type = octopusSearchTypes[part];
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.documents());
  }

  private async *documents(): AsyncGenerator<OctopusDocument> {
    const { entities, contents, locationTemplate } = this.sources;
    const problems: string[] = [];
    for await (const page of entities) {
      const places = page.map(entity => placeOf(entity, locationTemplate));
      const found = await contents.read(
        this.part,
        places.map(({ entityRef }) => entityRef),
      );
      for (const [index, place] of places.entries()) {
        yield* toDocuments(place, found[index]);
        if (found[index].problem) {
          problems.push(`${place.entityRef}: ${found[index].problem}`);
        }
      }
    }
    this.report(problems);
  }

  private report(problems: string[]) {
    const [first] = problems;
    const report =
      first &&
      `The search finds no ${this.part} of ${problems.length} ${
        problems.length === 1 ? 'entity' : 'entities, such as'
      } ${first}`;
    if (report && report !== this.reported) {
      this.sources.logger.warn(report);
    }
    this.reported = report;
  }
}

function toDocuments(
  place: Place,
  { releases = [], runbooks = [] }: OctopusSearchContents,
): OctopusDocument[] {
  return [
    ...releases.map(release => toReleaseDocument(place, release)),
    ...runbooks.map(runbook => toRunbookDocument(place, runbook)),
  ];
}
