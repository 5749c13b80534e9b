// SPDX-License-Identifier: AGPL-3.0-or-later
// How it looks: sober colours with enough contrast in light and dark (4.5 to 1 for all that is read), and the field's own.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = ['#eef4fa', '#dbe7f3', '#b5cce4', '#8bafd4', '#6697c6', '#4a83b8', '#37719f', '#2a5f8d', '#1f4f7a', '#153c60'];
const dark: MantineColorsTuple = ['#e7e9ec', '#c9ced5', '#a9b1bc', '#838d99', '#4c5561', '#3a424c', '#282f37', '#1b2026', '#14181d', '#0f1216'];

const plain_input = { '--input-bd': 'var(--mantine-color-default-border)', '--input-bd-focus': 'var(--accent)' };

/** Its frame tells it; an example in red would pass for what was typed. */
const wrong_input = {
  '--input-bd': 'var(--mantine-color-error)',
  '--input-color': 'var(--mantine-color-text)',
  '--input-placeholder-color': 'var(--mantine-color-placeholder)',
  '--input-section-color': 'var(--mantine-color-dimmed)',
};

export const theme = createTheme({
  colors: { ink, dark },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 7 },
  fontFamily: '"Be Vietnam Pro", "Segoe UI", "Noto Sans", system-ui, sans-serif',
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.375rem', lineHeight: '1.35' }, h2: { fontSize: '1.0625rem', lineHeight: '1.4' }, h3: { fontSize: '.9375rem', lineHeight: '1.4' } } },
  lineHeights: { md: '1.5' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Fields in a row stand in a line when what is said of them stands below.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    // Where one may type, and where one does, is seen: 3 to 1 at least, in the dark too; and so is what is wrong.
    Input: { vars: (_theme: unknown, { error }: { error?: unknown }) => ({ wrapper: error ? wrong_input : plain_input }) },
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--page': '#f5f6f8',
    '--line': '#d9dde2',
    '--accent': '#1f4f7a',
    '--brand': '#9a1b1e',
    '--row': '#eef3f8',
    '--mantine-color-text': '#1d2530',
    '--mantine-color-default-border': '#8a94a1',
    '--mantine-color-dimmed': '#525d6b',
    '--mantine-color-placeholder': '#6b7685',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#1f4f7a',
    '--status-done': '#0f6b3f',
    '--status-done-back': '#e3f4ea',
    '--status-late-done': '#6b5300',
    '--status-late-done-back': '#f6efd0',
    '--status-open': '#1f4f7a',
    '--status-open-back': '#e4eef8',
    '--status-overdue': '#a3151a',
    '--status-overdue-back': '#fde9e8',
    '--status-waiting': '#5b3f8c',
    '--status-waiting-back': '#efe9f8',
    '--status-none': '#4d5763',
    '--status-none-back': '#eceef1',
    '--warn': '#8a4b00',
    '--warn-back': '#fdf0dd',
  },
  dark: {
    '--page': '#14181d',
    '--line': '#343b44',
    '--accent': '#8bb8e6',
    '--brand': '#f08b84',
    '--row': '#232a32',
    '--mantine-color-default-border': '#67727f',
    '--mantine-color-dimmed': '#a9b1bc',
    '--mantine-color-placeholder': '#8d97a3',
    '--mantine-color-error': '#ff9a92',
    '--mantine-color-anchor': '#9cc4ec',
    '--status-done': '#7fd6a6',
    '--status-done-back': '#14352a',
    '--status-late-done': '#e2c866',
    '--status-late-done-back': '#372f10',
    '--status-open': '#9cc4ec',
    '--status-open-back': '#1b3147',
    '--status-overdue': '#ff9f98',
    '--status-overdue-back': '#451b1e',
    '--status-waiting': '#c8b2f2',
    '--status-waiting-back': '#312649',
    '--status-none': '#b9c0c9',
    '--status-none-back': '#2a313a',
    '--warn': '#f0b26a',
    '--warn-back': '#3d2a12',
  },
});
