// SPDX-License-Identifier: AGPL-3.0-or-later
// How wide the screen is: phones have their own order of things.
import { useMediaQuery } from '@mantine/hooks';

/** Below 48em, as Mantine's "sm". */
export const usePhone = (): boolean => useMediaQuery('(max-width: 47.99em)', window.matchMedia('(max-width: 47.99em)').matches, { getInitialValueInEffect: false });
