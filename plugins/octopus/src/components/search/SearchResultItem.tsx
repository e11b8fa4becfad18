import { Link } from '@backstage/core-components';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { Text } from '@backstage/ui';
import { OctopusSearchDocumentFields } from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import contrast from '../common/contrast.module.css';
import { RelativeTime } from '../common/RelativeTime';
import styles from './SearchResultItem.module.css';

/** What Backstage's search gives to an item of its list. */
export interface SearchResultItemProps {
  result?: {
    title: string;
    text: string;
    location: string;
  } & Partial<OctopusSearchDocumentFields>;
  highlight?: {
    preTag: string;
    postTag: string;
    fields: Record<string, string>;
  };
}

/** A release or a runbook that the search has found. */
export const SearchResultItem = (props: SearchResultItemProps) => {
  const { result, highlight } = props;
  const { t } = useOctopusTranslation();
  if (!result) {
    return null;
  }
  const { title, text, location, assembled } = result;
  const marked = (field: string, otherwise: string) =>
    highlight?.fields[field] ? (
      <HighlightedSearchResultText
        text={highlight.fields[field]}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      otherwise
    );
  return (
    <div className={`${styles.item} ${contrast.readable}`}>
      <Link noTrack to={location} className={styles.title}>
        {marked('title', title)}
      </Link>
      <Text variant="body-small" color="secondary">
        {assembled ? (
          <>
            {t('search.release')} · <RelativeTime value={assembled} />
          </>
        ) : (
          t('search.runbook')
        )}
      </Text>
      {text && <p className={styles.text}>{marked('text', text)}</p>}
    </div>
  );
};
