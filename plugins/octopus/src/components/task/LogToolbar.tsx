import { Button, Checkbox, SearchField } from '@backstage/ui';
import {
  OctopusTaskDetails,
  OctopusTaskLog,
} from '@octopus-backstage/plugin-octopus-common';
import { useOctopusTranslation } from '../../hooks/useOctopusTranslation';
import { logText } from '../../model/taskLog';
import { CopyButton } from '../common/CopyButton';
import { DownloadIcon } from '../common/icons';
import { saveFile } from '../common/saveFile';
import styles from './FullLog.module.css';

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
      <CopyButton text={() => logText(log)} label={t('task.logCopy')} />
      <Button
        variant="secondary"
        iconStart={<DownloadIcon />}
        onPress={() =>
          saveFile(`${task.id}.log`, new TextEncoder().encode(logText(log)))
        }
      >
        {t('task.logDownload')}
      </Button>
    </div>
  );
};
