import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { graphml, nodeId } from '../../src/export/graphml.ts';
import { isRead } from '../../src/export/wholeGraph.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { nodeKind } from '../../src/model/nodes.ts';
import { awkwardGraph, awkwardRuns } from '../support/awkwardGraph.ts';
import { describeOnEngines } from '../support/engines.ts';
import { exportedText, held } from '../support/exported.ts';
import { writeGraph } from '../support/graph.ts';

interface Key {
  readonly for: string;
  readonly name: string;
  readonly type: string;
}

type Data = Readonly<Record<string, unknown>>;

interface ReadGraph {
  readonly keys: ReadonlyMap<string, Key>;
  readonly nodes: ReadonlyMap<string, Data>;
  readonly edges: readonly { readonly source: string; readonly target: string; readonly data: Data }[];
}

/** Reads GraphML as its readers do: values by the types of their keys. Throws for what is not well-formed XML. */
function read(text: string): ReadGraph {
  const keys = new Map<string, Key>();
  const nodes = new Map<string, Data>();
  const edges: { source: string; target: string; data: Data }[] = [];
  const parser = new SaxesParser();
  let data: Record<string, unknown> = {};
  let key = '';
  let value = '';
  const started: Record<string, string>[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    started.push(attributes);
    if (name === 'node' || name === 'edge') data = {};
    if (name === 'key') {
      const { id = '', for: forWhat = '', 'attr.name': attribute = '', 'attr.type': type = '' } = attributes;
      expect(keys.has(id)).toBe(false);
      keys.set(id, { for: forWhat, name: attribute, type });
    }
    if (name === 'data') [key, value] = [attributes['key'] ?? '', ''];
  });
  parser.on('text', (part) => {
    value += part;
  });
  parser.on('closetag', ({ name }) => {
    const attributes = started.pop() ?? {};
    if (name === 'data') {
      const { name: property = '', type } = keys.get(key) ?? {};
      data[property] =
        type === 'long' || type === 'double' ? Number(value) : type === 'boolean' ? value === 'true' : value;
    }
    if (name === 'node') {
      expect(nodes.has(attributes['id'] ?? '')).toBe(false);
      nodes.set(attributes['id'] ?? '', data);
    }
    if (name === 'edge') edges.push({ source: attributes['source'] ?? '', target: attributes['target'] ?? '', data });
  });
  parser.write(text).close();
  return { keys, nodes, edges };
}

const asXml = (value: unknown) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
  typeof value === 'string' ? value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD') : value;

/** What a reader of the file is to find, told by the graph. */
async function expected(store: GraphStore) {
  const { nodes, links } = await held(store);
  const read = nodes.filter(({ label }) => isRead(label));
  return {
    nodes: new Map(
      read.map(({ label, row }) => {
        const { id, words, ...values } = { words: '', ...row } as Readonly<Record<string, unknown>>;
        const joined = Object.entries(values).map(([name, value]) => [
          name,
          asXml(Array.isArray(value) ? value.join('; ') : value),
        ]);
        return [nodeId(label, row.id), { nodeKind: label, slug: id, ...Object.fromEntries(joined) }];
      }),
    ),
    edges: links.map(([type, from, fromId, to, toId]) => `${nodeId(from, fromId)} ${type} ${nodeId(to, toId)}`).sort(),
  };
}

async function expectAll(store: GraphStore): Promise<ReadGraph> {
  const found = read(await exportedText(store, graphml));
  const { nodes, edges } = await expected(store);
  expect([...found.nodes.keys()].sort()).toEqual([...nodes.keys()].sort());
  for (const [id, values] of nodes) expect(found.nodes.get(id), id).toEqual({ label: expect.any(String), ...values });
  expect(found.edges.map(({ source, target, data }) => `${source} ${data['label']} ${target}`).sort()).toEqual(edges);
  return found;
}

describeOnEngines('GraphML of the seeds', true, (store) => {
  test('has every node with its properties, and every relationship', async () => {
    const { nodes } = await expectAll(store());
    expect(nodes.get('Force:kent')).toMatchObject({ label: 'Kent Police', nodeKind: 'Force', region: 'South East' });
    expect(nodes.get('Finding:kent-asb-2012:commended')).toMatchObject({
      label: expect.stringContaining('HMIC commends Kent Police'),
      polarity: 'STRENGTH',
    });
  });

  test('has a typed key for each property that people read, and no other data', async () => {
    const { keys, nodes } = read(await exportedText(store(), graphml));
    const typeOf = (name: string) => [...keys.values()].find((key) => key.for === 'node' && key.name === name)?.type;
    const { properties } = nodeKind('Statistic');
    expect(Object.keys(properties).filter((name) => typeOf(name) === undefined)).toEqual(['id', 'words']);
    expect(['value', 'since', 'titleIsOfficial', 'publishedOn', 'aliases'].map(typeOf)).toEqual([
      'double',
      'long',
      'boolean',
      'string',
      'string',
    ]);
    const known = new Set([...keys.values()].map(({ name }) => name));
    for (const data of nodes.values()) for (const name of Object.keys(data)) expect(known).toContain(name);
  });

  test('gives its nodes ids that are XML name tokens', async () => {
    const { nodes } = read(await exportedText(store(), graphml));
    expect([...nodes.keys()].filter((id) => !/^[\w.:-]+$/.test(id))).toEqual([]);
  });
});

test('two ids that differ have different ids in GraphML', () => {
  const id = fc.string({ unit: fc.constantFrom('a', '/', '_', ':', '4', '0', '@', ' ', '😀') });
  fc.assert(
    fc.property(id, id, (one, other) => {
      fc.pre(one !== other);
      expect(nodeId('Finding', one)).not.toBe(nodeId('Finding', other));
    }),
    { numRuns: 2_000 },
  );
});

describeOnEngines('GraphML of a graph whose texts are hard to write', false, (store, engine) => {
  test('is XML, and a reader finds what the graph holds', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardGraph, async (graph) => {
        await writeGraph(store(), graph);
        await expectAll(store());
      }),
      { numRuns: awkwardRuns[engine], endOnFailure: true },
    );
  });
});
