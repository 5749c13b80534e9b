// SPDX-License-Identifier: AGPL-3.0-or-later
// What went wrong, where it went wrong: in the server's words, with the repair, and with another try where that may help.
import { Alert, Button } from '@mantine/core';
import { IconAlertCircle, IconCloudOff, IconUsers } from '@tabler/icons-react';
import { problemOf } from '../api/problem';
import { t } from '../api/text';
import { upper } from './format';

export function ProblemBox({ problem: thrown, again, reload }: { problem: unknown; again?: () => void; reload?: () => void }) {
  if (!thrown) return null;
  const problem = problemOf(thrown);
  const Sign = problem.isConflict ? IconUsers : problem.status === 0 ? IconCloudOff : IconAlertCircle;
  return (
    <Alert role="alert" variant="outline" color="red" icon={<Sign />} styles={{ message: { color: 'var(--mantine-color-text)' }, icon: { color: 'var(--mantine-color-error)' } }}>
      <p style={{ margin: 0 }}>{upper(problem.message || t({ vi: 'Không làm được việc này.', en: 'This could not be done.' }))}</p>
      {problem.detail && <p style={{ margin: '.25rem 0 0' }}>{upper(problem.detail)}</p>}
      {problem.repair && <p style={{ margin: '.25rem 0 0' }}>{upper(problem.repair)}</p>}
      {problem.isConflict && <p style={{ margin: '.25rem 0 0' }}>{t({ vi: 'Nội dung bạn nhập vẫn còn nguyên.', en: 'What you typed is still here.' })}</p>}
      {problem.request && problem.status >= 500 && (
        <p className="soft small" style={{ margin: '.25rem 0 0' }}>
          {t({ vi: 'Mã yêu cầu', en: 'Request' })} {problem.request}
        </p>
      )}
      {(problem.isConflict ? reload : again) && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={problem.isConflict ? reload : again}>
          {problem.isConflict ? t({ vi: 'Xem bản mới', en: 'See what is new' }) : t({ vi: 'Thử lại', en: 'Try again' })}
        </Button>
      )}
    </Alert>
  );
}
