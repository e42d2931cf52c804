import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, toggleComment } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { STYLE, theme } from './look';
import { NO_SCHEMA, NO_WORDS, offsetOf, type Problem, type Schema, stretch, type Words } from './model';

/** Neo4j's own grammar is large: the editor is there before it. */
const language = () => import('./language');

/** After so long without typing the server hears of it, in milliseconds. */
const PAUSE = 400;

/**
 * `<daumoi-cypher>`: a query to write.
 *
 * State in: the properties `value`, `schema`, `problems`, `words`, `readonly`. Out: `cypher-change` ({value}) after a pause,
 * `cypher-run` ({value}) on Ctrl-Enter. `format()` lays the query out, as Shift-Alt-F does. Tab leaves the editor; with a list of
 * suggestions open it takes the chosen one, and Escape closes the list.
 */
export class DaumoiCypher extends HTMLElement {
  #value = '';
  #schema: Schema = NO_SCHEMA;
  #problems: Problem[] = [];
  #words: Words = NO_WORDS;
  #readonly = false;
  #pausing = 0;
  #view: EditorView | undefined;
  #language: typeof import('./language') | undefined;
  readonly #colours = new Compartment();
  readonly #offers = new Compartment();
  readonly #speech = new Compartment();
  readonly #locked = new Compartment();
  readonly #box = document.createElement('div');
  readonly #help = document.createElement('p');
  readonly #list = document.createElement('ul');

  constructor() {
    super();
    const style = document.createElement('style');
    style.textContent = STYLE;
    this.#help.className = 'help';
    this.#help.id = 'help';
    this.#list.className = 'problems';
    this.#list.setAttribute('aria-live', 'polite');
    this.attachShadow({ mode: 'open', delegatesFocus: true }).append(style, this.#box, this.#help, this.#list);
    // Properties set before this script came stand in the way of their setters.
    for (const name of ['words', 'schema', 'value', 'problems', 'readonly'] as const) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete (this as Partial<Record<typeof name, unknown>>)[name];
        (this as Record<typeof name, unknown>)[name] = value;
      }
    }
  }

  get value(): string {
    return this.#view?.state.doc.toString() ?? this.#value;
  }

  set value(value: string | null) {
    this.#value = (value ?? '').replace(/\r\n?/g, '\n');
    if (this.#view && this.value !== this.#value) {
      this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: this.#value } });
      this.#quiet();
    }
  }

  get schema(): Schema {
    return this.#schema;
  }

  set schema(schema: Schema | null) {
    this.#schema = schema ?? NO_SCHEMA;
    this.#view?.dispatch({ effects: this.#offers.reconfigure(this.#offering()) });
  }

  get problems(): Problem[] {
    return this.#problems;
  }

  set problems(problems: Problem[] | null) {
    this.#problems = problems ?? [];
    this.#underline();
  }

  get words(): Words {
    return this.#words;
  }

  set words(words: Words | null) {
    this.#words = words ?? NO_WORDS;
    this.#help.textContent = this.#words.help;
    this.#list.setAttribute('aria-label', this.#words.problems);
    this.#view?.dispatch({ effects: this.#speech.reconfigure(this.#saying()) });
    this.#underline();
  }

  get readonly(): boolean {
    return this.#readonly;
  }

  set readonly(readonly: boolean) {
    this.#readonly = readonly;
    this.#view?.dispatch({ effects: this.#locked.reconfigure(EditorState.readOnly.of(readonly)) });
  }

  connectedCallback(): void {
    this.#view ??= new EditorView({
      parent: this.#box,
      root: this.shadowRoot!,
      state: EditorState.create({ doc: this.#value, extensions: this.#extensions() }),
    });
    this.#underline();
    void language().then((loaded) => {
      this.#language = loaded;
      this.#view?.dispatch({ effects: [this.#colours.reconfigure(loaded.highlighting), this.#offers.reconfigure(this.#offering())] });
    });
  }

  disconnectedCallback(): void {
    this.#value = this.value;
    this.#quiet();
    this.#view?.destroy();
    this.#view = undefined;
  }

  /** Lays the query out by the style guide; one undo takes it back. */
  format(): boolean {
    const view = this.#view;
    if (!view || !this.#language || this.#readonly) {
      return false;
    }
    const before = this.value;
    const after = this.#language.formatted(before, view.state.selection.main.head);
    if (after.text !== before) {
      view.dispatch({ changes: { from: 0, to: before.length, insert: after.text }, selection: { anchor: after.caret }, userEvent: 'format' });
    }
    return true;
  }

  override focus(): void {
    this.#view?.focus();
  }

  #extensions(): Extension[] {
    return [
      lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      highlightActiveLine(),
      EditorView.lineWrapping,
      this.#colours.of(this.#language?.highlighting ?? []),
      theme,
      EditorState.languageData.of(() => [{ commentTokens: { line: '//' } }]),
      this.#offers.of(this.#offering()),
      this.#speech.of(this.#saying()),
      this.#locked.of(EditorState.readOnly.of(this.#readonly)),
      EditorView.updateListener.of((update) => update.docChanged && this.#changed()),
      keymap.of([
        { key: 'Mod-Enter', run: () => this.#run() },
        { key: 'Shift-Alt-f', run: () => this.format() },
        { key: 'Mod-/', run: toggleComment },
        { key: 'Tab', run: acceptCompletion },
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...lintKeymap,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
    ];
  }

  #offering(): Extension {
    return autocompletion({ override: this.#language ? [this.#language.completions(this.#schema)] : [], icons: false });
  }

  #saying(): Extension {
    return [
      EditorView.contentAttributes.of({ 'aria-label': this.#words.label, 'aria-describedby': 'help', spellcheck: 'false' }),
      placeholder(this.#words.placeholder),
    ];
  }

  #changed(): void {
    this.#quiet();
    this.#pausing = window.setTimeout(() => this.#tell('cypher-change'), PAUSE);
  }

  #quiet(): void {
    window.clearTimeout(this.#pausing);
  }

  #run(): boolean {
    this.#quiet();
    this.#tell('cypher-run');
    return true;
  }

  #tell(type: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail: { value: this.value }, bubbles: true, composed: true }));
  }

  #underline(): void {
    const view = this.#view;
    if (!view) {
      return;
    }
    const text = this.value;
    const placed = this.#problems.filter((problem) => problem.line > 0);
    view.dispatch(
      setDiagnostics(
        view.state,
        placed.map((problem): Diagnostic => ({ ...stretch(text, problem), severity: 'error', message: problem.message })),
      ),
    );
    this.#list.replaceChildren(...this.#problems.map((problem) => this.#line(problem)));
  }

  #line(problem: Problem): HTMLLIElement {
    const button = document.createElement('button');
    button.type = 'button';
    if (problem.line > 0) {
      const place = document.createElement('span');
      place.className = 'place';
      place.textContent = this.#words.place.replace('[0]', String(problem.line)).replace('[1]', String(problem.column));
      button.append(place);
    }
    const message = document.createElement('span');
    message.textContent = problem.message;
    button.append(message);
    button.addEventListener('click', () => {
      if (problem.line > 0) {
        this.#view?.dispatch({ selection: { anchor: offsetOf(this.value, problem) }, scrollIntoView: true });
      }
      this.#view?.focus();
    });
    const item = document.createElement('li');
    item.append(button);
    return item;
  }
}

if (!customElements.get('daumoi-cypher')) {
  customElements.define('daumoi-cypher', DaumoiCypher);
}
