/** A page of text: the theme button is all that it needs. */

import { byId } from '../dom';
import { wireThemeButton } from '../panels/theme-button';

wireThemeButton(byId('theme', HTMLButtonElement));
