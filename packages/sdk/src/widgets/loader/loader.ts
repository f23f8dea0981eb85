// For hosts without a bundler: `<script type="module" src="…/widgets/loader.js"></script>` defines
// each widget that stands in the page, now or later, and loads no other.
const seen = new Set<string>()
const look = (): void => {
  for (const { localName } of document.querySelectorAll(':not(:defined)')) {
    const name = /^passerelle-([a-z-]+)$/.exec(localName)?.[1]
    if (name && !seen.has(name)) {
      seen.add(name)
      void import(new URL(`./${name}/define.js`, import.meta.url).href)
    }
  }
}
new MutationObserver(look).observe(document, { childList: true, subtree: true })
look()
