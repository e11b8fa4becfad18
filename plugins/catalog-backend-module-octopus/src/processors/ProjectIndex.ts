import {
  OCTOPUS_INSTANCE_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
} from '@octopus-backstage/plugin-octopus-common';
import { OctopusService } from '@octopus-backstage/plugin-octopus-node';
import { AnnotateProviderSettings } from '../config/ProviderSettings';
import { readProviderProjects } from '../octopus/readProviderProjects';

/** The annotations that name a project. */
export type ProjectAnnotations = Record<string, string>;

/** The annotations of a space's projects by slug, as last read. */
export class ProjectIndex {
  private bySlug: Map<string, ProjectAnnotations> | undefined;

  constructor(
    private readonly settings: AnnotateProviderSettings,
    private readonly octopus: OctopusService,
  ) {}

  /** Whether the projects have been read since the backend started. */
  isKnown(): boolean {
    return this.bySlug !== undefined;
  }

  /** Finds the annotations for the project with this slug, if there is one. */
  find(slug: string): ProjectAnnotations | undefined {
    return this.bySlug?.get(slug.toLocaleLowerCase('en-US'));
  }

  /**
   * Reads the projects again, and keeps the last list when that fails.
   *
   * @returns a summary for the log
   */
  async refresh(signal: AbortSignal): Promise<string> {
    const { instance, isOneOfSeveral } = this.settings;
    const { space, projects, total } = await readProviderProjects(
      this.octopus,
      this.settings,
      { signal },
    );
    this.bySlug = new Map(
      projects.map(({ Slug }) => [
        Slug.toLocaleLowerCase('en-US'),
        {
          [OCTOPUS_PROJECT_SLUG_ANNOTATION]: `${space.id}/${Slug}`,
          ...(isOneOfSeveral && { [OCTOPUS_INSTANCE_ANNOTATION]: instance }),
        },
      ]),
    );
    return `${projects.length} slugs from ${total} projects of space '${space.name}' to annotate components with`;
  }
}
