/** The button that changes between the light and the dark theme; the choice is kept. */

const KEY = 'gatemap-theme';

export function wireThemeButton(toggle: HTMLButtonElement): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = (): boolean => {
    const chosen = document.documentElement.dataset['theme'];
    return chosen ? chosen === 'dark' : system.matches;
  };
  const name = (): void => {
    toggle.textContent = isDark() ? 'Light theme' : 'Dark theme';
  };
  toggle.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = theme;
    keep(theme);
    name();
  });
  system.addEventListener('change', name);
  name();
}

function keep(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
