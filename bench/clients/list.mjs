/** What the candidates made by hand share: the words of the topics as they stand in the page, and the list that shows the hits. */
import MiniSearch from 'minisearch';

/** Prepares a search over the topics of the page; the index is built at the first focus of the box. */
export function searchList({ box, list, readText, readTitle }) {
  const nodes = new Map([...list.children].map((node, i) => [i, node]));
  let index;
  const prepare = () => {
    if (index) return index;
    index = new MiniSearch({ fields: ['title', 'text'] });
    index.addAll(
      [...nodes].map(([id, node]) => ({ id, title: readTitle(node), text: readText(node) })),
    );
    return index;
  };
  box.addEventListener('focusin', prepare);
  box.addEventListener('input', () => {
    const query = box.value.trim();
    const hits = query
      ? prepare().search(query, { fuzzy: 0.2, prefix: true, boost: { title: 3 } })
      : [];
    list.replaceChildren(...(query ? hits.map(({ id }) => nodes.get(id)) : nodes.values()));
  });
}
