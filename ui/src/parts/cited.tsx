// SPDX-License-Identifier: AGPL-3.0-or-later
// Another document, cited as documents cite each other: by its type and number.
import { useQuery } from '@tanstack/react-query';
import { issuedQuery } from '../api/documents';
import { t } from '../api/text';
import { documentAddress } from './documents';
import { dayText } from './format';
import { Link } from './router';

export function Cited({ document }: { document: string }) {
  const known = useQuery(issuedQuery(document)).data;
  return <Link to={documentAddress(document)}>{known ? t({ vi: `${known.type} số ${known.number} ngày ${dayText(known.day)}`, en: `${known.type} ${known.number} of ${dayText(known.day)}` }) : document}</Link>;
}
