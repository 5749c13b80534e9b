// SPDX-License-Identifier: AGPL-3.0-or-later
// A document is composed: on the left what people say of it, on the right the document as it will be, from what was recorded.
import { Button, Tabs } from '@mantine/core';
import '@mantine/core/styles/Tabs.css';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconFileOff, IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { agencyQuery } from '../api/agency';
import { draftAddress, draftPageQuery, formsQuery, issuedQuery, receiversQuery, type Form } from '../api/documents';
import { problemOf } from '../api/problem';
import { plansQuery, useMe } from '../api/queries';
import { t } from '../api/text';
import { Cited } from '../parts/cited';
import { composeAddress, formAddress, formsFor, formText, grouped, order_words, type Order } from '../parts/documents';
import { useDraft } from '../parts/drafts';
import { Empty } from '../parts/empty';
import { today, upper } from '../parts/format';
import { Loading, Sheet } from '../parts/page_host';
import { Paper } from '../parts/paper';
import { ProblemBox } from '../parts/problem_box';
import { addressWith, go, Link, useWords } from '../parts/router';
import { usePhone } from '../parts/screen';
import { SignerFields, WrittenFields } from './compose/fields';
import { IssueDialog } from './compose/issue_dialog';
import { FormField, OrderFields, usuallyMeant, type OrderKnown } from './compose/order';
import { DraftStanding } from './compose/standing';
import { draftName, lacking, nothing_typed, typedOf, wordsOf, type Typed } from './compose/typed';
import styles from './compose/compose.module.css';

/** Long enough that a word is not asked about letter by letter. */
const pause = 700;

/** What cannot be composed yet, and where that is told. */
function Missing({ problem, again, own }: { problem: unknown; again: () => void; own: boolean }) {
  const { code, message, detail } = problemOf(problem);
  // The server names the field of the agency's page that lacks.
  const ofAgency = code === 'document.missing' && /\((Cơ quan|Agency)\b/.test(`${message} ${detail}`);
  if (code !== 'document.missing') return <ProblemBox problem={problem} {...(code.startsWith('document.') ? {} : { again })} />;
  const at = /\[([a-z0-9-]+), line (\d+)\]/.exec(`${message} ${detail}`);
  // Whoever has just begun did nothing wrong; the line of the form is for who writes forms.
  return (
    <div role="status">
      <Empty icon={IconFileText} title={upper(message.replace(/ \[[^\]]*\]/g, ''))}>
        {ofAgency && <Link to="/agency">{t({ vi: 'Mở trang Cơ quan để ghi', en: 'Say it on the page of the agency' })}</Link>}
        {own && at && <Link to={formAddress(at[1] ?? '', Number(at[2]))}>{t({ vi: `Xem dòng ${at[2]} của mẫu riêng`, en: `See line ${at[2]} of the agency’s own form` })}</Link>}
      </Empty>
    </div>
  );
}

interface WritingProps {
  known: OrderKnown;
  form: Form;
  order: Order;
  change: (part: Partial<Order>) => void;
  /** What is there before anybody types: of a correction what was written of the document that it replaces. */
  start: Typed;
}

function Writing({ known, form, order, change, start }: WritingProps) {
  const { value: typed, change: type, clear, found } = useDraft<Typed>(draftName(order), start);
  const agency = useQuery(agencyQuery(Number(today().slice(0, 4)))).data;
  const [settled] = useDebouncedValue(typed, pause);
  const [view, setView] = useState<string | null>('write');
  const [issuing, setIssuing] = useState(false);
  const phone = usePhone();
  const open = lacking(form, order);
  const words = wordsOf(form, order, settled);
  const now = wordsOf(form, order, typed);
  const asked = useQuery({ ...draftPageQuery(words), enabled: open.length === 0 });
  const behind = JSON.stringify(words) !== JSON.stringify(now) || asked.isFetching;
  const draft = asked.error ? undefined : asked.data;
  const title = formText(form);
  const begun = JSON.stringify(start) !== JSON.stringify(nothing_typed);
  const preview = (
    <div className={styles.preview}>
      {open.length > 0 && <Empty icon={IconFileText} title={t({ vi: 'Chọn đủ các mục bên trái để xem văn bản', en: 'Choose what is asked for to see the document' })} />}
      {asked.error && open.length === 0 && <Missing problem={asked.error} again={() => void asked.refetch()} own={form.own && known.me.may.includes('form.set')} />}
      {asked.isPending && open.length === 0 && !asked.error && <Loading />}
      {draft && (
        <>
          <DraftStanding draft={draft} />
          <Paper html={draft.html} title={t({ vi: `Văn bản: ${title}`, en: `The document: ${title}` })} waiting={behind} />
        </>
      )}
    </div>
  );
  const fields = (
    <div className={styles.fields}>
      <OrderFields known={known} form={form} order={order} change={change} />
      {order.replaces && (
        <p className={styles.note}>
          {t({ vi: 'Thay thế văn bản', en: 'It replaces' })} <Cited document={order.replaces} />
          {begun && t({ vi: '; phần tự viết lấy từ văn bản ấy, sửa chỗ cần sửa.', en: '; it begins with what was written there: change what was wrong.' })}
        </p>
      )}
      <h2 className={styles.heading}>{t({ vi: 'Phần tự viết', en: 'What people write' })}</h2>
      <WrittenFields form={form} typed={typed} change={type} />
      <h2 className={styles.heading}>{t({ vi: 'Người ký', en: 'Signer' })}</h2>
      <SignerFields agency={agency} typed={typed} change={type} />
      {(found || JSON.stringify(typed) !== JSON.stringify(start)) && (
        <p className={styles.note}>
          {t({ vi: 'Những gì đã viết được giữ trên máy này.', en: 'What is written is kept on this device.' })}{' '}
          <Button variant="subtle" size="compact-xs" onClick={clear}>
            {begun ? t({ vi: 'Trở lại lời văn bản cũ', en: 'Back to what the old one said' }) : t({ vi: 'Xóa phần đã viết', en: 'Discard it' })}
          </Button>
        </p>
      )}
      <div className={styles.buttons}>
        {/* What is issued is what is seen. */}
        <Button disabled={!draft || behind} onClick={() => setIssuing(true)}>
          {t({ vi: 'Phát hành…', en: 'Issue…' })}
        </Button>
        {open.length === 0 && draft && (
          <Button component="a" href={draftAddress(now, 'docx')} download variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            {t({ vi: 'Tải dự thảo .docx', en: 'Save the draft as .docx' })}
          </Button>
        )}
      </div>
    </div>
  );
  return (
    <>
      {phone ? (
        <Tabs value={view} onChange={setView} keepMounted={false}>
          <Tabs.List grow>
            <Tabs.Tab value="write">{t({ vi: 'Soạn', en: 'Write' })}</Tabs.Tab>
            <Tabs.Tab value="look">{t({ vi: 'Xem văn bản', en: 'Look' })}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="write" pt="sm">
            {fields}
          </Tabs.Panel>
          <Tabs.Panel value="look" pt="sm">
            {preview}
          </Tabs.Panel>
        </Tabs>
      ) : (
        <div className={styles.columns}>
          {fields}
          {preview}
        </div>
      )}
      {issuing && draft && <IssueDialog draft={draft} words={now} signer={typed.signer || agency?.signer || ''} close={() => setIssuing(false)} issued={clear} />}
    </>
  );
}

/** A correction waits for the words that it begins with; where they cannot be had it begins empty, and the document tells why. */
function Begun(props: Omit<WritingProps, 'start'>) {
  const replaced = useQuery(issuedQuery(props.order.replaces));
  if (props.order.replaces && replaced.isPending) return <Loading />;
  return <Writing {...props} start={replaced.data ? typedOf(replaced.data.told) : nothing_typed} />;
}

/** All forms at a glance, where none is chosen yet. */
function Forms({ forms }: { forms: readonly Form[] }) {
  return (
    <div className={styles.groups}>
      {grouped(forms).map((group) => (
        <section key={group.name.en} className={styles.group}>
          <h2 className={styles.heading}>{t(group.name)}</h2>
          <ul className="quiet-list">
            {group.forms.map((one) => (
              <li key={one.id}>
                <Link to={composeAddress({ form: one.id })} className={styles.form}>
                  {formText(one)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

export default function Compose() {
  const me = useMe().data;
  const forms = useQuery(formsQuery);
  const receivers = useQuery(receiversQuery);
  const plans = useQuery(plansQuery);
  const said = useWords();
  const order = Object.fromEntries(order_words.map((word) => [word, said.get(word) ?? ''])) as Order;
  const mine = me && forms.data ? formsFor(me, forms.data) : [];
  const form = mine.find((one) => one.id === order.form);
  const known = me && receivers.data && plans.data ? { me, forms: mine, receivers: receivers.data, plans: plans.data.list } : null;
  const meant = known && form ? composeAddress({ ...order, ...usuallyMeant(known, form, order) }) : '';
  useEffect(() => {
    if (meant) go(meant, { replace: true });
  }, [meant]);
  const title = t({ vi: 'Soạn văn bản', en: 'Compose a document' });
  const broken = forms.error ?? receivers.error ?? plans.error;
  if (!known)
    return broken ? (
      <Sheet title={title}>
        <ProblemBox problem={broken} again={() => void Promise.all([forms.refetch(), receivers.refetch(), plans.refetch()])} />
      </Sheet>
    ) : (
      <Loading />
    );
  if (forms.isPending) return <Loading />;
  const all = <Link to="/documents">{t({ vi: 'Văn bản đã phát hành', en: 'Issued documents' })}</Link>;
  if (mine.length === 0)
    return (
      <Sheet title={title} beside={all}>
        <Empty icon={IconFileOff} title={t({ vi: 'Văn phòng và lãnh đạo soạn văn bản của cơ quan; trưởng đơn vị soạn báo cáo của đơn vị.', en: 'The office and directors compose the agency’s documents; heads the reports of their units.' })} />
      </Sheet>
    );
  return (
    <Sheet title={title} beside={all}>
      {!form && <Forms forms={mine} />}
      {form && (
        <>
          <div className={styles.which}>
            <FormField label={t({ vi: 'Mẫu văn bản', en: 'Form' })} forms={mine} value={form.id} onChange={(next) => go(composeAddress({ ...order, form: next, replaces: '' }))} />
          </div>
          <Begun key={draftName(order)} known={known} form={form} order={order} change={(part) => go(addressWith(part), { replace: true })} />
        </>
      )}
    </Sheet>
  );
}
