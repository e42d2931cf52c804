/**
 * `<daumoi-matrix>` around a table of links: one of them takes part in the Tab order, the arrow keys, Home and End go from
 * link to link.
 */
export class DaumoiMatrix extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', this.#key);
    this.addEventListener('focusin', this.#focus);
    // The rows come after the element where the page is built by a script.
    requestAnimationFrame(() => this.#enter(this.querySelector('tbody a')));
  }

  disconnectedCallback(): void {
    this.removeEventListener('keydown', this.#key);
    this.removeEventListener('focusin', this.#focus);
  }

  readonly #focus = (event: FocusEvent) => {
    if (event.target instanceof HTMLAnchorElement) {
      this.#enter(event.target);
    }
  };

  readonly #key = (event: KeyboardEvent) => {
    const cell = (event.target as Element).closest('td');
    const row = cell?.closest('tr');
    if (!cell || !row || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const reached = step(row, cell, event.key);
    if (reached) {
      event.preventDefault();
      this.#enter(reached);
      reached.focus();
    }
  };

  #enter(link: Element | null): void {
    if (link) {
      this.querySelectorAll('tbody a').forEach((other) => other.setAttribute('tabindex', other === link ? '0' : '-1'));
    }
  }
}

/** The next link in the key's direction, past squares without one. */
function step(row: HTMLTableRowElement, cell: HTMLTableCellElement, key: string): HTMLAnchorElement | null {
  const along = (places: (Element | null | undefined)[]) =>
    places.map((place) => place?.querySelector<HTMLAnchorElement>('a')).find((link) => link) ?? null;
  const cells = [...row.cells];
  const rows = [...(row.parentElement?.children ?? [])] as HTMLTableRowElement[];
  const column = rows.map((each) => each.cells[cell.cellIndex]);
  const [x, y] = [cells.indexOf(cell), rows.indexOf(row)];
  switch (key) {
    case 'ArrowRight':
      return along(cells.slice(x + 1));
    case 'ArrowLeft':
      return along(cells.slice(1, x).reverse());
    case 'ArrowDown':
      return along(column.slice(y + 1));
    case 'ArrowUp':
      return along(column.slice(0, y).reverse());
    case 'Home':
      return along(cells.slice(1));
    case 'End':
      return along(cells.slice(1).reverse());
    default:
      return null;
  }
}

customElements.define('daumoi-matrix', DaumoiMatrix);
