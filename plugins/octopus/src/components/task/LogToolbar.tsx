import { Button, Checkbox, SearchField } from '@backstage/ui';
import { RiCheckLine, RiDownloadLine, RiFileCopyLine } from '@remixicon/react';
import {
  OctopusTaskDetails,
  OctopusTaskLog,
} from '@octopus-backstage/plugin-octopus-common';
import { useEffect, useState } from 'react';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { logText } from '../../model/taskLog';
import { saveFile } from '../common/saveFile';
import styles from './FullLog.module.css';

/** Copies the whole log, and says so for a moment. */
const CopyButton = (props: { log: OctopusTaskLog }) => {
  const { t } = useOctopusTranslation();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    const timer = isCopied && setTimeout(() => setCopied(false), 3_000);
    return () => clearTimeout(timer || undefined);
  }, [isCopied]);
  const { clipboard } = window.navigator;
  const Icon = isCopied ? RiCheckLine : RiFileCopyLine;
  // A browser has none where the portal is not served over TLS.
  if (!clipboard) {
    return null;
  }
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<Icon aria-hidden />}
        onPress={async () => {
          await clipboard.writeText(logText(props.log));
          setCopied(true);
        }}
      >
        {t('task.logCopy')}
      </Button>
      <span role="status" className={styles.hidden}>
        {isCopied && t('task.logCopied')}
      </span>
    </>
  );
};

/** What can be done with a whole log. */
export const LogToolbar = (props: {
  task: OctopusTaskDetails;
  log: OctopusTaskLog;
  search: string;
  onSearch: (search: string) => void;
  withVerbose: boolean;
  onVerbose: (withVerbose: boolean) => void;
  /** How many lines are shown. */
  count: number;
}) => {
  const { task, log, search, onSearch, withVerbose, onVerbose, count } = props;
  const { t } = useOctopusTranslation();
  return (
    <div className={styles.toolbar}>
      <SearchField
        className={styles.search}
        aria-label={t('task.logSearch')}
        placeholder={t('task.logSearch')}
        value={search}
        onChange={onSearch}
      />
      <span role="status" className={styles.count}>
        {t('task.logMatches', { count })}
      </span>
      <Checkbox isSelected={withVerbose} onChange={onVerbose}>
        {t('task.logVerbose')}
      </Checkbox>
      <CopyButton log={log} />
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine aria-hidden />}
        onPress={() =>
          saveFile(`${task.id}.log`, new TextEncoder().encode(logText(log)))
        }
      >
        {t('task.logDownload')}
      </Button>
    </div>
  );
};
