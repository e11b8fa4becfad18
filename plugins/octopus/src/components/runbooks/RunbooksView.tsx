import { Badge, Button, Flex, SearchField, Text } from '@backstage/ui';
import { OctopusRunbook } from '@octopus-backstage/plugin-octopus-common';
import { useState } from 'react';
import { useOctopusContext } from '../../context/OctopusProjectContext';
import { problemOf } from '../../errors/problemOf';
import { useAction } from '../../hooks/useAction';
import { useRunbooks } from '../../hooks/useOctopusData';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { runbookEnvironments } from '../../model/environments';
import { matchesRunbook, sortRunbooks } from '../../model/runbooks';
import { ActionButton } from '../common/ActionButton';
import { ExternalLink } from '../common/ExternalLink';
import { HistoryIcon, PlayIcon } from '../common/icons';
import { LoadingState } from '../problems/LoadingState';
import { ProblemState } from '../problems/ProblemState';
import { LastRun } from './LastRun';
import styles from './RunbooksView.module.css';

/**
 * Shows a runbook: what it is for, where it may run, and a button to run it.
 */
const RunbookRow = (props: { runbook: OctopusRunbook }) => {
  const { runbook } = props;
  const { t } = useOctopusTranslation();
  const { project, open, openDialog } = useOctopusContext();
  const run = useAction({ kind: 'run', runbook });
  const environments = runbookEnvironments(project, runbook);

  return (
    <li className={styles.runbook}>
      <div className={styles.text}>
        <Flex align="center" gap="2">
          <Text as="h3" variant="body-medium" weight="bold">
            {runbook.name}
          </Text>
          {!runbook.isPublished && <Badge>{t('runbooks.unpublished')}</Badge>}
        </Flex>
        {runbook.description && (
          <Text color="secondary">{runbook.description}</Text>
        )}
        <Text variant="body-small" color="secondary">
          {t('runbooks.environments')}:{' '}
          {environments.map(({ name }) => name).join(', ')}
        </Text>
        <LastRun runbook={runbook} />
      </div>
      <div className={styles.actions}>
        <ActionButton
          action={run}
          name={t('action.runNamed', { name: runbook.name })}
          iconStart={<PlayIcon />}
          onPress={() => openDialog({ kind: 'run', runbook })}
        />
        <Button
          variant="tertiary"
          iconStart={<HistoryIcon />}
          aria-label={t('runbooks.openHistory', { name: runbook.name })}
          onPress={() => open({ kind: 'runs', id: runbook.id })}
        >
          {t('action.history')}
        </Button>
        <ExternalLink
          href={runbook.url}
          name={t('page.openNamed', { name: runbook.name })}
        >
          {t('page.openInOctopus')}
        </ExternalLink>
      </div>
    </li>
  );
};

/** More runbooks than this are not seen at a glance. */
const FEW = 5;

/** Shows every runbook of the project, by name; many can be searched. */
export const RunbooksView = () => {
  const { t } = useOctopusTranslation();
  const { entityRef } = useOctopusContext();
  const { data: runbooks, error, mutate } = useRunbooks(entityRef);
  const [search, setSearch] = useState('');

  if (!runbooks) {
    return error ? (
      <ProblemState
        problem={problemOf(error)}
        error={error}
        onRetry={() => mutate()}
      />
    ) : (
      <LoadingState />
    );
  }
  if (runbooks.length === 0) {
    return <Text color="secondary">{t('runbooks.none')}</Text>;
  }
  const shown = sortRunbooks(runbooks).filter(runbook =>
    matchesRunbook(runbook, search),
  );
  return (
    <>
      {(runbooks.length > FEW || search !== '') && (
        <SearchField
          aria-label={t('runbooks.search')}
          placeholder={t('runbooks.search')}
          value={search}
          onChange={setSearch}
          className={styles.search}
        />
      )}
      {shown.length === 0 && (
        <Text role="status" color="secondary">
          {t('runbooks.noMatch')}
        </Text>
      )}
      <ul className={styles.runbooks} aria-label={t('runbooks.label')}>
        {shown.map(runbook => (
          <RunbookRow key={runbook.id} runbook={runbook} />
        ))}
      </ul>
    </>
  );
};
