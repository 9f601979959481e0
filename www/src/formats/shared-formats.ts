/** The one reader and writer that both dialogs ask. */

import { Formats } from './formats';

export const theFormats = new Formats();
