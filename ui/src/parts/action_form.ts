// SPDX-License-Identifier: AGPL-3.0-or-later
// Sending what was typed: once at a time, what was refused is told, and of an action nothing is sent while a field is not as the
// server's description says. What is wrong stands at its field, to which the keyboard is taken.
import { useCallback, useLayoutEffect, useRef, useState, type FormEvent, type RefCallback } from 'react';
import { Problem, problemOf } from '../api/problem';
import { t, type Pair } from '../api/text';
import { fieldNamed, given, isRequired, wrongFields, type ActionPath, type FieldOf, type Wrong } from '../api/validation';
import { upper } from './format';

export interface Sending {
  /** Which button is at work; empty where none is. */
  busy: string;
  problem: Problem | null;
  /** Of the form. */
  form: (submit: () => Promise<unknown>) => { ref?: RefCallback<HTMLElement>; noValidate: true; onSubmit: (event: FormEvent) => void };
  /** Whether it was done. */
  send: (work: () => Promise<unknown>, button?: string) => Promise<boolean>;
  forget: () => void;
}

export function useSending(): Sending {
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (work: () => Promise<unknown>, button = 'send'): Promise<boolean> => {
    if (busy !== '') return false;
    setBusy(button);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (thrown) {
      setProblem(problemOf(thrown));
      return false;
    } finally {
      setBusy('');
    }
  };
  return { busy, problem, send, form, forget: () => setProblem(null) };
}

/** What is wrong the form says itself: browsers would in their own language, and only of one field. */
const form: Sending['form'] = (submit) => ({
  noValidate: true,
  onSubmit: (event) => {
    event.preventDefault();
    void submit();
  },
});

/** What a field of ours or Mantine's is told. */
export interface FieldState {
  error: string | undefined;
  /** Of passwords Mantine does not say so itself. */
  'aria-invalid': true | undefined;
  required: boolean;
  withAsterisk: false;
}

export interface ActionForm<Field extends string> extends Sending {
  at: (field: Field) => FieldState;
  /** What the server refused, also where a field tells it. */
  refused: Problem | null;
  /** Whether it may be sent; what is wrong is told from now on. */
  check: () => boolean;
  /** Of what holds the fields, where that is no form. */
  whole: RefCallback<HTMLElement>;
}

/** What stands in the address: "council" of "/council/{council}/appoint". */
export type NameIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NameIn<Rest> : never;

export interface Asks<Field extends string, Name extends string = never> {
  /** What this form cannot do without, beside what the action cannot. */
  needs?: readonly Field[];
  /** What only this form knows to be wrong. */
  wrong?: Partial<Record<Field | Name, Pair | undefined>>;
  /** By its code, the field that a refusal is about where the server names none. */
  fieldOf?: Record<string, Field | Name>;
}

/** The form of an action: what would be sent now, and what is wrong with it once somebody has tried to send it. */
export function useActionForm<Path extends ActionPath>(path: Path, input: Partial<Record<FieldOf<Path> | NameIn<Path>, unknown>>, { needs, wrong: also, fieldOf }: Asks<FieldOf<Path>, NameIn<Path>> = {}): ActionForm<FieldOf<Path> | NameIn<Path>> {
  type Field = FieldOf<Path> | NameIn<Path>;
  const { busy, problem, send, forget: forgetProblem } = useSending();
  const root = useRef<HTMLElement | null>(null);
  const began = useRef<Element | null>(null);
  const [tries, setTries] = useState(0);
  const [sent, setSent] = useState<Partial<Record<Field, unknown>>>({});
  /** Whether a field took what is wrong; what none takes is told in the box. */
  const [placed, setPlaced] = useState(false);
  const now = given(input);
  const wrong = { ...also, ...wrongFields(path, now, needs) } as Wrong<Field>;
  const first = Object.values<Pair | undefined>(wrong).find((one) => one !== undefined);
  const named: Field | null = problem ? (fieldNamed(path, problem) ?? fieldOf?.[problem.code] ?? null) : null;

  useLayoutEffect(() => {
    if (tries === 0 && !problem) return;
    const field = root.current?.querySelector<HTMLElement>(':is(input, textarea, select)[aria-invalid="true"], [aria-invalid="true"] input');
    // Who has gone on elsewhere meanwhile is left there.
    const here = document.activeElement;
    if (here === null || here === document.body || here === began.current) field?.focus();
    setPlaced(field != null);
  }, [tries, problem]);

  const whole = useCallback((element: HTMLElement | null) => {
    root.current = element;
  }, []);
  const forget = () => {
    forgetProblem();
    setTries(0);
  };
  const check = (): boolean => {
    forget();
    began.current = document.activeElement;
    if (first) setTries(tries + 1);
    return !first;
  };
  const sendIfGood = async (work: () => Promise<unknown>, button?: string): Promise<boolean> => {
    if (busy !== '' || !check()) return false;
    setSent(input);
    return send(work, button);
  };
  const at = (field: Field): FieldState => {
    const own = tries > 0 ? wrong[field] : undefined;
    const told = problem && named === field && JSON.stringify(sent[field]) === JSON.stringify(input[field]) ? upper(problem.message) : undefined;
    const error = own ? t(own) : told;
    return { error, 'aria-invalid': error === undefined ? undefined : true, required: isRequired(path, field as FieldOf<Path>) || ((needs as readonly string[] | undefined)?.includes(field) ?? false), withAsterisk: false };
  };
  const boxed = problem ? (named && placed ? null : problem) : tries > 0 && first && !placed ? new Problem(422, { title: t(first) }) : null;
  return {
    busy,
    problem: boxed,
    refused: problem,
    send: sendIfGood,
    forget,
    at,
    check,
    whole,
    form: (submit) => ({ ref: whole, ...form(submit) }),
  };
}
