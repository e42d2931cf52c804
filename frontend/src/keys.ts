/** "/" goes to the search box from anywhere but a field one types in; Escape leaves the box. */

const SEARCH = '#global-search input';

document.addEventListener('keydown', onKey);

function onKey(event: KeyboardEvent): void {
  const search = document.querySelector<HTMLInputElement>(SEARCH);
  if (!search || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const target = event.composedPath()[0];
  if (event.key === '/' && !isTypedIn(target)) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === 'Escape' && target === search) {
    search.blur();
  }
}

function isTypedIn(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
