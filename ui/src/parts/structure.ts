// SPDX-License-Identifier: AGPL-3.0-or-later
// Who belongs where today: units that stand, who heads them, who has which role.
import type { Person, Role, Unit, User } from '../api/kinds';
import { compareVietnamese, fold } from './fold';

interface Held {
  from?: string | null;
  until?: string | null;
}

export const holdsOn = ({ from, until }: Held, day: string): boolean => (!from || from <= day) && (!until || day <= until);

export const rolesOn = (user: User, day: string) => (user.disabled ? [] : user.roles.filter((one) => holdsOn(one, day)));

/** Who signs for a unit: users with that role in it. */
export const headsOf = (unit: string, users: readonly User[], day: string): User[] =>
  users.filter((user) => rolesOn(user, day).some((one) => one.role === 'head' && one.unit === unit));

export const withRole = (role: Role, users: readonly User[], day: string): User[] => users.filter((user) => rolesOn(user, day).some((one) => one.role === role));

export const standing = (units: readonly Unit[], day: string): Unit[] => units.filter((unit) => holdsOn(unit, day));

export const isAway = (user: User, day: string): boolean => user.away_from !== null && holdsOn({ from: user.away_from, until: user.away_until }, day);

/** "Vũ Văn Nam" as namvv, as the server proposes it; with a number where it is taken. */
export function loginOf(name: string, taken: ReadonlySet<string>): string {
  const words = fold(name).replace(/[^a-z0-9\s]/g, '').split(/\s+/).filter(Boolean);
  const given = words.pop();
  if (!given) return '';
  const login = given + words.map((word) => word[0]).join('');
  for (let number = 2, id = login; ; id = login + String(number++)) if (!taken.has(id)) return id;
}

export const byName = (a: { name: string }, b: { name: string }): number => compareVietnamese(a.name, b.name);

/** By the given name first, as lists of people are kept in Vietnam. */
export function byGivenName(a: { name: string }, b: { name: string }): number {
  const turned = ({ name }: { name: string }) => {
    const words = name.trim().split(/\s+/);
    return [words.pop(), ...words].join(' ');
  };
  return compareVietnamese(turned(a), turned(b));
}

export const peopleOf = (unit: string, people: readonly Person[], day: string): Person[] => people.filter((one) => one.unit === unit && holdsOn(one, day));
