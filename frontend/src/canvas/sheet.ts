/** The element's own style; colours come from the page. */
export const STYLE = `
:host { display: flex; flex-direction: column; min-block-size: 20rem; border: 1px solid var(--dm-line, gray); border-radius: 8px;
  background: var(--dm-graph-surface); overflow: hidden; font-size: 0.86rem; }
.bar { display: flex; flex-wrap: wrap; gap: 0.25rem; padding: 0.35rem 0.5rem; border-block-end: 1px solid var(--dm-line, gray); }
.bar .gap { flex: 1; }
button { font: inherit; color: var(--dm-graph-text); background: transparent; border: 1px solid var(--dm-line, gray); border-radius: 6px;
  padding: 0.15rem 0.6rem; min-inline-size: 2rem; min-block-size: 1.75rem; cursor: pointer; }
button:hover { border-color: var(--dm-graph-accent); }
:focus-visible { outline: 2px solid var(--dm-graph-accent); outline-offset: -2px; }
.canvas { flex: 1 1 auto; min-block-size: 12rem; position: relative; }
.canvas > div { position: absolute; inset: 0; }
.legend { display: flex; flex-wrap: wrap; gap: 0.15rem 1rem; margin: 0; padding: 0.4rem 0.6rem; list-style: none; color: var(--dm-graph-quiet);
  border-block-start: 1px solid var(--dm-line, gray); }
.legend li { display: inline-flex; align-items: center; gap: 0.35rem; }
.legend svg { inline-size: 14px; block-size: 14px; }
.said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (pointer: coarse) { button { min-block-size: 2.5rem; min-inline-size: 2.75rem; } }
`;
