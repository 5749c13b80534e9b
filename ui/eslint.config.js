// SPDX-License-Identifier: AGPL-3.0-or-later
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist', 'docs', 'vite.config.ts', 'generated'] },
  ...ts.configs.recommendedTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js', '*.cjs', 'tools/*.mjs'] } } } },
  { files: ['**/*.{js,cjs,mjs}'], ...ts.configs.disableTypeChecked },
  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks, 'jsx-a11y': a11y },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      ...a11y.flatConfigs.strict.rules,
      // A region that scrolls must be reached by the keyboard, and a table may be a grid.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region'], tags: [] }],
      'jsx-a11y/no-noninteractive-element-to-interactive-role': ['error', { table: ['grid', 'treegrid'], tr: ['row'], td: ['gridcell'] }],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { canvas: ['img'], tr: ['none', 'presentation'] }],
      // A dialog that is asked for begins where one types.
      'jsx-a11y/no-autofocus': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-empty-function': 'off',
      'no-restricted-globals': ['error', { name: 'alert', message: 'parts/notices' }, { name: 'confirm', message: 'parts/confirm' }],
    },
  },
);
