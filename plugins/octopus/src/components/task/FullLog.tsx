import { Alert, Text } from '@backstage/ui';
import { OctopusTaskDetails } from '@octopus-backstage/plugin-octopus-common';
import { useState } from 'react';
import { messageOf } from '../../errors/problemOf';
import { FIRST_ERROR, useLogState } from '../../hooks/useLogState';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { useTaskLog } from '../../hooks/useTaskParts';
import { chooseLines, findFirstError, findLine } from '../../model/taskLog';
import { LoadingState } from '../problems/LoadingState';
import { LogSection } from './LogSection';
import { LogToolbar } from './LogToolbar';
import styles from './FullLog.module.css';

/** Shows the whole log of a task step by step, to search, to copy and to save. */
export const FullLog = (props: { task: OctopusTaskDetails }) => {
  const { task } = props;
  const { t } = useOctopusTranslation();
  const { line } = useLogState();
  const { data: log, error } = useTaskLog(task);
  const [search, setSearch] = useState('');
  const [withVerbose, setVerbose] = useState(false);

  if (!log) {
    return error === undefined ? (
      <LoadingState rows={4} />
    ) : (
      <Alert
        status="danger"
        icon
        role="alert"
        title={t('task.logFailed')}
        description={messageOf(error)}
      />
    );
  }
  const linked =
    line === FIRST_ERROR ? findFirstError(log) : findLine(log, line);
  const steps = log.steps.map((step, index) => ({
    step,
    number: index + 1,
    linked: linked?.step === index + 1 ? linked.line : undefined,
    lines: chooseLines(step.lines, {
      search,
      withVerbose,
      linked: linked?.step === index + 1 ? linked.line : undefined,
    }),
  }));
  const count = steps.reduce((sum, { lines }) => sum + lines.length, 0);

  return (
    <div className={styles.log}>
      <LogToolbar
        task={task}
        log={log}
        search={search}
        onSearch={setSearch}
        withVerbose={withVerbose}
        onVerbose={setVerbose}
        count={count}
      />
      {log.omittedLines && (
        <Text as="p" variant="body-small">
          {t('task.logOmitted', { number: String(log.omittedLines) })}
        </Text>
      )}
      {steps.map(({ step, ...section }) => (
        <LogSection
          key={step.id}
          step={step}
          isSearched={Boolean(search.trim())}
          {...section}
        />
      ))}
    </div>
  );
};
