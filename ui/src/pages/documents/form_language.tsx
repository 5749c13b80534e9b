// SPDX-License-Identifier: AGPL-3.0-or-later
// How a form is written, in short, beside its text.
import { t, type Pair } from '../../api/text';
import { usePhone } from '../../parts/screen';
import { Link } from '../../parts/router';
import styles from './forms.module.css';

const words: { code: string; is: Pair }[] = [
  { code: 'text: {agency} …', is: { vi: 'một đoạn; chỗ {agency} được điền từ số liệu đã ghi. Thiếu giá trị thì trang Soạn văn bản nói thiếu gì, không bao giờ để trống.', en: 'a paragraph; {agency} is a place, filled from what was recorded. Where a value lacks the composer says so; nothing is left blank.' } },
  { code: 'if late … end', is: { vi: 'các dòng ở giữa chỉ có khi giá trị ấy có nội dung; unless thì ngược lại.', en: 'the lines between stand only where the value says something; unless is the contrary.' } },
  { code: 'each late … end', is: { vi: 'các dòng ở giữa lặp lại cho từng mục của danh sách; {text} là lời của mục.', en: 'the lines between are repeated for each of a list; {text} is what it says.' } },
  { code: 'section, heading, article, clause, point', is: { vi: 'I, 1, Điều, khoản, điểm: số thứ tự tự đếm.', en: 'I, 1, Điều, clause, point: they are counted by themselves.' } },
  { code: 'content: {assessment}', is: { vi: 'phần người soạn viết, mỗi đoạn một dòng; asks nói mẫu hỏi những gì.', en: 'what people write, a paragraph a line; asks says what the form asks for.' } },
  { code: 'version: 2', is: { vi: 'số phiên bản, tự tăng khi sửa.', en: 'grows by itself with a change.' } },
];

export function FormLanguage() {
  const phone = usePhone();
  return (
    <details className={styles.aside} open={!phone}>
      <summary>{t({ vi: 'Cách viết mẫu', en: 'How a form is written' })}</summary>
      <p>{t({ vi: 'Mỗi dòng là một từ khóa, dấu hai chấm rồi lời văn. Dòng trống và dòng bắt đầu bằng # không vào văn bản. Khổ giấy, phông chữ, khoảng cách theo Nghị định 30/2020/NĐ-CP, không phải viết.', en: 'A line is a keyword, a colon and words. Empty lines and those that begin with # say nothing. Paper, letters and distances follow Nghị định 30/2020/NĐ-CP by themselves.' })}</p>
      <dl className={styles.words}>
        {words.map(({ code, is }) => (
          <div key={code}>
            <dt>
              <code lang="vi">{code}</code>
            </dt>
            <dd>{t(is)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link to="/help?part=forms">{t({ vi: 'Mọi từ khóa và giá trị', en: 'All keywords and values' })}</Link>
      </p>
    </details>
  );
}
