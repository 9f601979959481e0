/** On narrow screens one part of the page is shown at a time, chosen by tabs. */

export class NarrowTabs {
  private readonly tabs: HTMLElement[];

  /** Each tab of `list` names the sections that it shows in its `aria-controls`. */
  constructor(list: HTMLElement) {
    this.tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
    for (const tab of this.tabs) tab.addEventListener('click', () => this.choose(tab));
    list.addEventListener('keydown', (event) => this.walk(event));
    if (this.tabs[0]) this.choose(this.tabs[0]);
  }

  /** Chooses the tab that shows `element`. */
  reveal(element: Element | undefined | null): void {
    const tab = this.tabs.find((each) =>
      sectionsOf(each).some((section) => section.contains(element ?? null)),
    );
    if (tab) this.choose(tab);
  }

  private choose(chosen: HTMLElement): void {
    for (const tab of this.tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      for (const section of sectionsOf(tab)) section.classList.toggle('other-tab', tab !== chosen);
    }
  }

  private walk(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = this.tabs.indexOf(event.target as HTMLElement);
    if (step === undefined || at < 0) return;
    const next = this.tabs[(at + step + this.tabs.length) % this.tabs.length];
    if (!next) return;
    event.preventDefault();
    this.choose(next);
    next.focus();
  }
}

function sectionsOf(tab: HTMLElement): HTMLElement[] {
  const ids = (tab.getAttribute('aria-controls') ?? '').split(' ');
  return ids.flatMap((id) => document.getElementById(id) ?? []);
}
