/**
 * <daumoi-timeline>: tasks as bars along time. The server sets `data`; the element draws the rows in sight, moves through them
 * by the arrow keys and opens a task by Enter. The table beside it holds the same.
 */
import { ROW, hatches, shape, svg, words } from './drawing';
import { barOf, dayOf, inSight, isGroup, linksOf, scaleOf, ticksOf, type Data, type Item, type Scale } from './layout';

const HEAD = 42;
const LEAST_WIDTH = 560;
const NARROW = 620;
const MOST_LINES = 400;
function div(className: string): HTMLDivElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}

export class Timeline extends HTMLElement {
  #data: Data | null = null;
  #links: { from: number; to: number }[] = [];
  #active = -1;
  #scale: Scale | null = null;
  #pending = 0;
  readonly #scroll = div('tl-scroll');
  readonly #head = div('tl-head');
  readonly #body = div('tl-body');
  readonly #labels = div('tl-labels');
  readonly #said = div('tl-said');
  readonly #picture = svg('svg', { class: 'tl-picture', 'aria-hidden': 'true' });
  readonly #resizing = new ResizeObserver(() => this.#later());

  get data(): Data | null {
    return this.#data;
  }

  set data(data: Data | null) {
    this.#data = data;
    this.#links = data ? linksOf(data.rows) : [];
    this.#active = -1;
    this.#scroll.scrollTop = 0;
    this.#later();
  }

  connectedCallback(): void {
    if (!this.#scroll.isConnected) {
      this.#scroll.tabIndex = 0;
      this.#scroll.setAttribute('role', 'group');
      this.#said.setAttribute('aria-live', 'polite');
      this.#body.append(this.#labels, this.#picture);
      this.#scroll.append(this.#head, this.#body);
      this.append(this.#scroll, this.#said);
      this.#scroll.addEventListener('scroll', () => this.#later());
      this.#scroll.addEventListener('keydown', (event) => this.#key(event));
      this.#body.addEventListener('pointermove', (event) => this.#point(event));
    }
    this.#resizing.observe(this);
    this.#later();
  }

  disconnectedCallback(): void {
    this.#resizing.disconnect();
  }

  /** Once a frame is enough, however often something changes. */
  #later(): void {
    if (!this.#pending) {
      this.#pending = requestAnimationFrame(() => {
        this.#pending = 0;
        this.draw();
      });
    }
  }

  /** Draws what is in sight. */
  draw(): void {
    const data = this.#data;
    if (!data || !this.isConnected) {
      return;
    }
    const whole = this.clientWidth || 800;
    const label = whole < NARROW ? 132 : Math.min(340, Math.round(whole * 0.3));
    const width = Math.max(LEAST_WIDTH, whole - label - 18);
    const scale = scaleOf(data, width);
    this.#scale = scale;
    this.#scroll.setAttribute('aria-label', data.words.label ?? '');
    this.style.setProperty('--tl-label', `${label}px`);
    this.#body.style.height = `${data.rows.length * ROW}px`;
    this.#body.style.width = `${label + width}px`;
    this.#head.style.width = `${label + width}px`;
    this.#drawHead(data, scale, label);
    const [first, last] = inSight(this.#scroll.scrollTop, this.#scroll.clientHeight || 600, ROW, data.rows.length);
    this.#drawRows(data, scale, first, last, label);
  }

  #drawHead(data: Data, scale: Scale, label: number): void {
    const corner = div('tl-corner');
    const axis = svg('svg', { class: 'tl-axis', width: scale.width, height: HEAD, 'aria-hidden': 'true' });
    for (const tick of ticksOf(scale, data.locale)) {
      axis.append(svg('text', { x: scale.x(tick.day) + 4, y: 33, class: tick.major ? 'major' : '' }, tick.label));
    }
    const asOf = scale.x(dayOf(data.asOf));
    const beyond = asOf > scale.width || asOf < 0;
    const at = Math.min(scale.width, Math.max(0, asOf));
    const words = `${asOf < 0 ? '◂ ' : ''}${data.words.asOf ?? ''}${asOf > scale.width ? ' ▸' : ''}`;
    axis.append(
      svg(
        'text',
        { x: at + (at > scale.width / 2 ? -5 : 5), y: 14, class: beyond ? 'as-of beyond' : 'as-of', 'text-anchor': at > scale.width / 2 ? 'end' : 'start' },
        words,
      ),
    );
    axis.style.insetInlineStart = `${label}px`;
    this.#head.replaceChildren(corner, axis);
  }

  #drawRows(data: Data, scale: Scale, first: number, last: number, label: number): void {
    const labels: HTMLElement[] = [];
    const shapes: SVGElement[] = [];
    const top = first * ROW;
    const height = (last - first) * ROW;
    for (const tick of ticksOf(scale, data.locale)) {
      const x = scale.x(tick.day);
      shapes.push(svg('line', { x1: x, x2: x, y1: 0, y2: height, class: tick.major ? 'grid major' : 'grid' }));
    }
    for (let at = first; at < last; at++) {
      const row = data.rows[at]!;
      const y = (at - first) * ROW;
      const cell = div(isGroup(row) ? 'tl-label tl-group' : 'tl-label');
      cell.style.top = `${at * ROW}px`;
      cell.classList.toggle('active', at === this.#active);
      if (isGroup(row)) {
        cell.textContent = `${row.group} (${row.count})`;
        cell.title = row.group;
        shapes.push(svg('rect', { x: 0, y, width: scale.width, height: ROW, class: 'tl-band' }));
      } else {
        const link = document.createElement('a');
        link.href = `tasks/${row.key}`;
        link.tabIndex = -1;
        link.textContent = `${row.code} ${row.title}`;
        link.title = `${row.code} ${row.title}`;
        cell.append(link);
        if (at === this.#active) {
          shapes.push(svg('rect', { x: 0, y, width: scale.width, height: ROW, class: 'tl-active' }));
        }
        shapes.push(shape(data, row, scale, y));
      }
      labels.push(cell);
    }
    const asOf = scale.x(dayOf(data.asOf));
    if (asOf >= 0 && asOf <= scale.width) {
      shapes.push(svg('line', { x1: asOf, x2: asOf, y1: 0, y2: height, class: 'as-of' }));
    }
    shapes.push(...this.#lines(data, scale, first, last));
    this.#labels.replaceChildren(...labels);
    this.#picture.setAttribute('width', String(scale.width));
    this.#picture.setAttribute('height', String(height));
    this.#picture.style.top = `${top}px`;
    this.#picture.style.left = `${label}px`;
    this.#picture.replaceChildren(hatches(), ...shapes);
  }

  /** From the end of what is waited for to the end of what waits; those of the row one is on stand out. */
  #lines(data: Data, scale: Scale, first: number, last: number): SVGElement[] {
    const lines: SVGElement[] = [];
    const end = (at: number): number => {
      const bar = barOf(data.rows[at] as Item, scale);
      return bar.kind === 'none' || bar.kind === 'lane' ? 2 : bar.x2;
    };
    for (const { from, to } of this.#links) {
      const mine = from === this.#active || to === this.#active;
      const seen = (from >= first && from < last) || (to >= first && to < last);
      if (!seen || (lines.length >= MOST_LINES && !mine)) {
        continue;
      }
      const [x1, x2] = [end(from), end(to)];
      const [y1, y2] = [from, to].map((at) => (at - first) * ROW + ROW / 2) as [number, number];
      const out = Math.max(x1, x2) + 10;
      lines.push(
        svg('path', { d: `M${x1} ${y1}H${out}V${y2}H${x2 + 3}m4 -3l-4 3l4 3`, class: mine ? 'needs mine' : 'needs' }),
      );
    }
    return lines;
  }

  #key(event: KeyboardEvent): void {
    const data = this.#data;
    if (!data) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      let next = this.#active + step;
      while (next >= 0 && next < data.rows.length && isGroup(data.rows[next]!)) {
        next += step;
      }
      if (next >= 0 && next < data.rows.length) {
        this.#go(next);
      }
      event.preventDefault();
    } else if (event.key === 'Enter' && this.#active >= 0) {
      this.#labels.querySelector<HTMLAnchorElement>('.active a')?.click();
    }
  }

  #go(at: number): void {
    this.#active = at;
    const y = at * ROW;
    const sight = this.#scroll.clientHeight - HEAD;
    if (y < this.#scroll.scrollTop) {
      this.#scroll.scrollTop = y - ROW;
    } else if (y + ROW > this.#scroll.scrollTop + sight) {
      this.#scroll.scrollTop = y + 2 * ROW - sight;
    }
    const row = this.#data?.rows[at];
    this.#said.textContent = this.#data && row && !isGroup(row) ? words(this.#data, row) : '';
    this.#later();
  }

  #point(event: PointerEvent): void {
    const at = Math.floor((event.clientY - this.#body.getBoundingClientRect().top) / ROW);
    const row = this.#data?.rows[at];
    if (event.pointerType === 'mouse' && at !== this.#active && row && !isGroup(row)) {
      this.#active = at;
      this.#later();
    }
  }

  /** For tests: the scale as last drawn. */
  get scale(): Scale | null {
    return this.#scale;
  }
}

if (!customElements.get('daumoi-timeline')) {
  customElements.define('daumoi-timeline', Timeline);
}
