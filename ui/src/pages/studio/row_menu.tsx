// SPDX-License-Identifier: AGPL-3.0-or-later
// All that is done to a line, by mouse: the same as its keys, which stand beside the words.
import { Kbd, Menu } from '@mantine/core';
import { IconArrowsJoin, IconArrowsSplit, IconBuildingCommunity, IconCheckbox, IconPencil, IconPlus, IconTrash, type Icon } from '@tabler/icons-react';
import { t } from '../../api/text';
import { keys, keyText, type Command } from './keys';
import { lists_id } from './name_list';

const offered: readonly [Command, Icon][] = [
  ['edit', IconPencil],
  ['split', IconArrowsSplit],
  ['merge', IconArrowsJoin],
  ['mark', IconCheckbox],
  ['alias', IconBuildingCommunity],
  ['add', IconPlus],
  ['drop', IconTrash],
];

export function RowMenu({ at, close, command }: { at: HTMLElement; close: () => void; command: (command: Command) => void }) {
  const { left, bottom } = at.getBoundingClientRect();
  return (
    <Menu opened onClose={close} position="bottom-end" width={330} returnFocus withInitialFocusPlaceholder={false} portalProps={{ target: `#${lists_id}` }}>
      <Menu.Target>
        {/* Where the dots of the line are: one menu serves all lines. */}
        <button type="button" tabIndex={-1} aria-label={t({ vi: 'Việc với dòng này', en: 'What to do with this line' })} style={{ all: 'unset', position: 'fixed', left: left + 24, top: bottom, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map(([name, Sign]) => {
          const key = keys.find((one) => one.command === name);
          return (
            key && (
              <Menu.Item key={name} leftSection={<Sign size={16} aria-hidden />} rightSection={<Kbd size="xs">{keyText(key)}</Kbd>} onClick={() => command(name)}>
                {t(key.words)}
              </Menu.Item>
            )
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
