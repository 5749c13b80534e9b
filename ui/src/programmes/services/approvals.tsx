// SPDX-License-Identifier: AGPL-3.0-or-later
// What goes up from body to body: each chain as a row of links, where it is now standing out.
import { Button } from '@mantine/core';
import { IconStairsUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { approvalsQuery, type Approval, type ApprovalLink } from '../../api/services';
import { t } from '../../api/text';
import { ActionDialog } from '../../parts/action_dialog';
import { Empty } from '../../parts/empty';
import { agoText, dayText, today } from '../../parts/format';
import { freeId, yearIn } from '../../parts/free_id';
import { approvalState, openLink } from '../../parts/services';
import { Chain, type Step } from './chain';
import { approval_labels, begin_approval_words, decide_words, send_words } from './forms';
import { Card, Heading, openedIn, ServicePage, useDoing } from './frame';
import styles from './services.module.css';

const touches = ['approvals', 'facts'];
const joined = (...words: readonly (string | false | null | undefined)[]): string => words.filter(Boolean).join(', ');

function linesOf(link: ApprovalLink): string[] {
  const sent = link.sent && joined(t({ vi: `Trình ${dayText(link.sent)}`, en: `Sent ${dayText(link.sent)}` }), link.sent_by);
  const decided = link.decided && joined(t({ vi: `Duyệt ${dayText(link.decided)}`, en: `Approved ${dayText(link.decided)}` }), link.decided_by);
  const returned = link.returned > 0 && joined(link.returned === 1 ? t({ vi: 'Đã trả lại 1 lần', en: 'Returned once' }) : t({ vi: `Đã trả lại ${link.returned} lần`, en: `Returned ${link.returned} times` }), link.verdict === 'returned' && link.decided_by);
  return [sent, decided, returned].filter((line) => typeof line === 'string');
}

export const stepsOf = ({ open, links }: Pick<Approval, 'open' | 'links'>): Step[] =>
  links.map((link, at) => ({ title: link.body, state: link.verdict === 'approved' ? 'done' : at + 1 === open ? 'here' : 'ahead', wrong: link.verdict === 'returned' && !link.sent, lines: linesOf(link) }));

function ApprovalCard({ approval, may, opened, start }: { approval: Approval; may: readonly string[]; opened: boolean; start: (doing: string) => void }) {
  const link = openLink(approval);
  return (
    <Card
      kind="approval"
      id={approval.id}
      title={approval.title}
      state={approvalState(approval)}
      about={approval.about}
      how={[link?.sent ? t({ vi: `trình ${agoText(link.sent, today())}`, en: `sent ${agoText(link.sent, today())}` }) : '']}
      opened={opened}
      actions={
        <>
          {link && !link.sent && may.includes('approval.send') && (
            <Button size="compact-md" className={styles.wide ?? ''} onClick={() => start('send')}>
              {link.returned > 0 ? t({ vi: `Trình lại ${link.body}`, en: `Send it to ${link.body} again` }) : t({ vi: `Trình ${link.body}`, en: `Send it to ${link.body}` })}
            </Button>
          )}
          {link?.sent && may.includes('approval.decide') && (
            <Button size="compact-md" className={styles.wide ?? ''} onClick={() => start('decide')}>
              {t({ vi: `Ghi ý kiến của ${link.body}`, en: `Record what ${link.body} decided` })}
            </Button>
          )}
        </>
      }
    >
      <Chain label={t({ vi: 'Các cấp', en: 'Bodies' })} steps={stepsOf(approval)} />
    </Card>
  );
}

function Dialog({ list }: { list: readonly Approval[] }) {
  const { doing, opened, close, open } = useDoing();
  const taken = new Set(list.map((one) => one.id));
  if (doing === 'begin')
    return (
      <ActionDialog
        path="/api/v1/approval/{approval}/begin"
        names={{}}
        words={begin_approval_words}
        labels={approval_labels}
        fresh={{ field: 'approval', free: () => freeId('tr', yearIn(''), taken), taken, known: { vi: 'Đã có chuỗi trình mã này', en: 'There is an approval of this id' } }}
        draft="approval.begin"
        close={close}
        touches={touches}
        fieldOf={{ 'approval.known': 'approval' }}
        done={({ approval = '' }) => open(approval)}
      />
    );
  const approval = openedIn(list, opened);
  const link = approval && openLink(approval);
  if (!link) return null;
  const common = { names: { approval: approval.id }, about: approval.title, draft: `approval.${approval.id}.${doing}`, close, touches, labels: approval_labels };
  if (doing === 'send' && !link.sent) return <ActionDialog path="/api/v1/approval/{approval}/send" {...common} words={{ ...send_words, name: { vi: `Trình ${link.body}`, en: `Send it to ${link.body}` } }} />;
  return doing === 'decide' && link.sent ? (
    <ActionDialog
      path="/api/v1/approval/{approval}/decide"
      {...common}
      labels={{ ...approval_labels, text: { label: { vi: 'Nội dung ý kiến', en: 'What was said' }, hint: { vi: 'bắt buộc khi trả lại', en: 'needed where it is returned' }, long: true } }}
      words={{ ...decide_words, name: { vi: `Ý kiến của ${link.body}`, en: `What ${link.body} decided` } }}
      fieldOf={{ 'approval.reason': 'text', 'approval.before': 'day' }}
    />
  ) : null;
}

/** What we have to send on first, then what waits for others, each by its id. */
const byNeed = (a: Approval, b: Approval): number => Number(approvalState(b).waits) - Number(approvalState(a).waits) || a.id.localeCompare(b.id);

export default function ApprovalsPage() {
  const asked = useQuery(approvalsQuery);
  const { opened, start } = useDoing();
  return (
    <ServicePage service="approvals" title={{ vi: 'Trình duyệt', en: 'Approvals' }} asked={asked} add={{ action: 'approval.begin', label: begin_approval_words.name, act: () => start('begin') }}>
      {(list, may) => {
        const shown = openedIn(list, opened);
        const part = (name: string, some: Approval[]) =>
          some.length > 0 && (
            <section className={styles.part} aria-label={name}>
              <Heading count={some.length}>{name}</Heading>
              {some.map((approval) => (
                <ApprovalCard key={approval.id} approval={approval} may={may} opened={approval === shown} start={(doing) => start(doing, approval.id)} />
              ))}
            </section>
          );
        return (
          <>
            {list.length === 0 && (
              <Empty icon={IconStairsUp} title={t({ vi: 'Chưa có chuỗi trình nào', en: 'There is no approval yet' })}>
                {may.includes('approval.begin')
                  ? t({ vi: 'Bấm “Lập chuỗi trình”: ghi nội dung và các cấp theo thứ tự, ví dụ lãnh đạo Sở, hội đồng tỉnh, UBND tỉnh. Mỗi lần trình và mỗi ý kiến được ghi với số văn bản, ai cũng thấy đang ở cấp nào.', en: 'Press “Begin an approval”: say what goes up and to which bodies, in their order. Each sending and each decision is recorded with its document, and everybody sees where it is.' })
                  : t({ vi: 'Khi có việc được trình qua nhiều cấp, từng cấp hiện ở đây.', en: 'Once something goes up from body to body, its way stands here.' })}
              </Empty>
            )}
            {part(t({ vi: 'Đang trình', en: 'On their way' }), list.filter((one) => one.open > 0).sort(byNeed))}
            {part(t({ vi: 'Đã duyệt xong', en: 'Approved by all' }), list.filter((one) => one.open === 0))}
            <Dialog list={list} />
          </>
        );
      }}
    </ServicePage>
  );
}
