// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { inputOf } from '../../src/parts/action_dialog';
import { freeId, yearIn } from '../../src/parts/free_id';

test('only what is asked is sent, lines as lists, what is no number as it was typed', () => {
  const typed = { host: 'Viện Hai', partner: 'Một\n\n Hai ', team: 'An; Viện Hai', amount: '1.250,5', document: '12/QĐ' };
  expect(inputOf('/api/v1/research/{research}/apply', ['host', 'partner', 'team', 'file', 'day'], typed, ['x'])).toEqual({ host: 'Viện Hai', partner: ['Một', 'Hai'], team: ['An; Viện Hai'], file: ['x'] });
  expect(inputOf('/api/v1/research/{research}/fund', ['amount', 'document', 'day'], typed, [])).toEqual({ amount: 1250.5, document: '12/QĐ' });
  expect(inputOf('/api/v1/research/{research}/fund', ['amount', 'document'], { ...typed, amount: 'nhiều' }, [])).toEqual({ amount: 'nhiều', document: '12/QĐ' });
});

test('how many came is sent as a number, 0 too', () => {
  expect(inputOf('/api/v1/meeting/{meeting}/hold', ['attended', 'minutes'], { attended: '1.200' }, [])).toEqual({ attended: 1200 });
  expect(inputOf('/api/v1/meeting/{meeting}/hold', ['attended'], { attended: '0' }, [])).toEqual({ attended: 0 });
});

test('an id is the first that nobody has', () => {
  expect(freeId('nv', '2027', new Set(['nv1-2027', 'nv3-2027']))).toBe('nv2-2027');
  expect(yearIn('2027-03-01')).toBe('2027');
  // What is being typed is nobody's year.
  expect(yearIn('1/3')).toBe(yearIn(undefined));
});
