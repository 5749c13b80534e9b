// SPDX-License-Identifier: AGPL-3.0-or-later
// How far a council is, in a word.
import type { CouncilStage } from '../../api/councils';
import { t } from '../../api/text';
import { upper } from '../../parts/format';
import { stage_tones, stage_words } from './words';
import styles from './councils.module.css';

export const StageBadge = ({ stage }: { stage: CouncilStage }) => (
  <span className={styles.badge} data-tone={stage_tones[stage]}>
    {upper(t(stage_words[stage]))}
  </span>
);
