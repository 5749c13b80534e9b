// SPDX-License-Identifier: AGPL-3.0-or-later
// How far a council is, in a word.
import type { CouncilStage } from '../../api/councils';
import { t } from '../../api/text';
import { Badge } from '../../parts/badge';
import { upper } from '../../parts/format';
import { stage_tones, stage_words } from './words';

export const StageBadge = ({ stage }: { stage: CouncilStage }) => <Badge tone={stage_tones[stage]}>{upper(t(stage_words[stage]))}</Badge>;
