import { tableFromIPC } from 'apache-arrow';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/graph/store.ts';
import { serve } from '../support/http.ts';
import { describeServed } from '../support/served.ts';

type Record_ = Readonly<Record<string, string>>;
const records = (text: string): Record_[] => parseCsv(text, { columns: true });

describeServed('Tables', (server, _, store) => {
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${server().url}${path}`, { headers });
  const table = async (path: string) => records(await (await get(path)).text());
  const operation = (query: string, more = '') => `/graphql?query=${encodeURIComponent(query)}${more}`;
  const shared =
    'query Shared { sharedFindings(minForces: 4) { theme { slug } forceCount forces { force { slug } findings { evidence { start quote } } } } }';

  describe('The answer to an operation', () => {
    it('comes as CSV by its address, columns in the order of the selection, with the name of the operation', async () => {
      const response = await get(operation(shared, '&format=csv'));
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
      expect(response.headers.get('content-disposition')).toBe('attachment; filename="Shared.csv"');
      const rows = records(await response.text());
      expect(Object.keys(rows[0] ?? {})).toEqual([
        'sharedFindings.theme.slug',
        'sharedFindings.forceCount',
        'sharedFindings.forces.force.slug',
        'sharedFindings.forces.findings.evidence.start',
        'sharedFindings.forces.findings.evidence.quote',
      ]);
      const forces = new Set(rows.map((row) => row['sharedFindings.forces.force.slug']));
      expect([...forces].sort()).toEqual(['cambridgeshire', 'derbyshire', 'kent', 'northamptonshire']);
    });

    it.each([
      ['text/csv', 'text/csv; charset=utf-8; header=present'],
      ['application/x-ndjson', 'application/x-ndjson; charset=utf-8'],
      ['application/vnd.apache.arrow.file', 'application/vnd.apache.arrow.file'],
      ['application/vnd.apache.arrow.stream', 'application/vnd.apache.arrow.stream'],
      ['application/vnd.apache.parquet', 'application/vnd.apache.parquet'],
      ['text/csv;q=0.5, application/vnd.apache.parquet', 'application/vnd.apache.parquet'],
      ['application/json, text/csv;q=0.5', 'application/json; charset=utf-8'],
      ['*/*', 'application/json; charset=utf-8'],
    ])('comes as a client accepts it: %s', async (accept, type) => {
      const response = await get(operation(shared), { accept });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      await response.arrayBuffer();
    });

    it('comes as a table to a client that posts, with variables', async () => {
      const response = await fetch(`${server().url}/graphql?format=ndjson`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: 'query ($s: String!) { force(slug: $s) { name } }', variables: { s: 'kent' } }),
      });
      expect(await response.text()).toBe('{"force.name":"Kent Police"}\n');
    });

    it('is the table in a browser too, where the endpoint itself is GraphiQL', async () => {
      const response = await get(operation(shared, '&format=csv'), { accept: 'text/html,*/*;q=0.8' });
      expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
      await response.text();
    });

    it.each([
      [
        'a word that is no format',
        operation(shared, '&format=csvs'),
        400,
        'format: there is no format "csvs"; did you mean "csv"?',
      ],
      [
        'a field that is not there',
        operation('{ force(slug: "kent") { nme } }', '&format=csv'),
        400,
        'Did you mean "name"?',
      ],
      [
        'a slug that is not there',
        operation('{ findings(filter: {force: "kant"}) { nodes { slug } } }', '&format=csv'),
        400,
        'did you mean "kent"?',
      ],
      [
        'a query that costs too much',
        operation(
          '{ findings(first: 500) { nodes { forces { findings(first: 500) { nodes { slug } } } } } }',
          '&format=parquet',
        ),
        400,
        'the query is too large',
      ],
      ['a query that does not parse', operation('{', '&format=csv'), 400, 'Syntax Error'],
    ])('is an error and no table for %s', async (_, path, status, message) => {
      const response = await get(path);
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toMatch(/json/);
      const { errors } = (await response.json()) as { errors: { message: string }[] };
      expect(errors[0]?.message).toContain(message);
    });

    it('has the numbers that the API has', async () => {
      const query = '{ force(slug: "kent") { statistics { slug value margin } } }';
      const { force } = await server().data<{
        force: { statistics: { slug: string; value: number; margin: number | null }[] };
      }>(query);
      const rows = await table(operation(query, '&format=csv'));
      expect(rows).toHaveLength(force.statistics.length);
      expect(
        rows.map((row) => ({
          slug: row['force.statistics.slug'],
          value: Number(row['force.statistics.value']),
          margin: row['force.statistics.margin'] === '' ? null : Number(row['force.statistics.margin']),
        })),
      ).toEqual(force.statistics);
    });
  });

  describe('The ready tables', () => {
    interface Listed {
      readonly name: string;
      readonly address: string;
      readonly columns: readonly { readonly name: string; readonly description: string }[];
      readonly operation: string;
    }
    const listed = async () => ((await (await get('/tables')).json()) as { tables: Listed[] }).tables;

    it('are listed with their columns described, and have those columns', async () => {
      const tables = await listed();
      expect(tables.map(({ name }) => name)).toEqual([
        'findings',
        'recommendations',
        'judgments',
        'statistics',
        'shared-weaknesses',
        'force-theme-matrix',
      ]);
      for (const { address, columns } of tables) {
        const [row = {}] = await table(address);
        expect(Object.keys(row).slice(0, columns.length)).toEqual(columns.map(({ name }) => name));
        for (const { description } of columns) expect(description).toMatch(/\.$/);
      }
    });

    it('have a row for each claim, whatever the number of pages', async () => {
      const { findings, recommendations } = await server().data<Record<string, { totalCount: number }>>(
        '{ findings { totalCount } recommendations { totalCount } }',
      );
      expect(await table('/tables/findings')).toHaveLength(findings?.totalCount ?? 0);
      expect(await table('/tables/recommendations')).toHaveLength(recommendations?.totalCount ?? 0);
    });

    it.each(['findings', 'recommendations', 'judgments', 'statistics', 'shared-weaknesses'])(
      'quote the report at the place that they give: %s',
      async (name) => {
        const rows = await table(`/tables/${name}`);
        const { reports } = await server().data<{ reports: { nodes: { slug: string; text: string }[] } }>(
          '{ reports(filter: { hasText: true }) { nodes { slug text } } }',
        );
        const texts = new Map(reports.nodes.map(({ slug, text }) => [slug, [...text]]));
        expect(rows.length).toBeGreaterThan(0);
        for (const { report = '', start, end, quote, link, spans } of rows) {
          expect(texts.get(report)?.slice(Number(start), Number(end)).join('')).toBe(quote);
          expect(link).toBe(`${server().url}/reports/${report}#char=${start},${end}`);
          expect(Number(spans)).toBeGreaterThan(0);
        }
      },
    );

    it('are narrowed down as the API is', async () => {
      const rows = await table('/tables/findings?polarity=WEAKNESS&theme=asb-supervision&publishedBefore=2012-12-31');
      expect(rows.map(({ forces }) => forces)).toEqual(['derbyshire', 'kent']);
      const due = await table('/tables/recommendations?dueBefore=2015-03-31&orderBy=DUE');
      expect(due).toHaveLength(4);
      const timing = await table('/tables/findings?timing=PAST,PLANNED');
      expect(new Set(timing.map((row) => row['timing'])).has('PRESENT')).toBe(false);
      expect(await table('/tables/shared-weaknesses?minForces=4&theme=victims')).not.toEqual([]);
    });

    it('link to the address under which clients reach the server, where that is another', async () => {
      const behindProxy = await serve(store(), 'https://inspections.example.org');
      try {
        const response = await fetch(`${behindProxy.url}/tables/findings?theme=asb-supervision&force=kent`);
        const [row] = records(await response.text());
        expect(row?.['link']).toMatch(/^https:\/\/inspections\.example\.org\/reports\/kent-asb-2012#char=\d+,\d+$/);
      } finally {
        await behindProxy.stop();
      }
    });

    it('come in parts to readers that take the end of a file first', async () => {
      const whole = Buffer.from(await (await get('/tables/findings?format=arrow')).arrayBuffer());
      expect(tableFromIPC(whole).numRows).toBe(228);
      for (const [range, start, end] of [
        ['bytes=-10', whole.length - 10, whole.length],
        ['bytes=8-99', 8, 100],
        [`bytes=-${whole.length * 2}`, 0, whole.length],
      ] as const) {
        const response = await get('/tables/findings?format=arrow', { range });
        expect(response.status).toBe(206);
        expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/${whole.length}`);
        expect(Buffer.from(await response.arrayBuffer()).equals(whole.subarray(start, end))).toBe(true);
      }
      const beyond = await get('/tables/findings?format=arrow', { range: `bytes=${whole.length}-` });
      expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`]);
      const several = await get('/tables/findings?format=arrow', { range: 'bytes=0-1, 4-5' });
      expect([several.status, (await several.arrayBuffer()).byteLength]).toEqual([200, whole.length]);
    });

    it('tell their headers alone to a client that asks for no more, and what is wrong with its question', async () => {
      const head = (path: string) => fetch(`${server().url}${path}`, { method: 'HEAD' });
      const response = await head('/tables/findings?format=parquet');
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/vnd.apache.parquet');
      expect(response.headers.get('content-disposition')).toBe('attachment; filename="findings.parquet"');
      expect((await head('/tables/findings?theme=no-such-theme')).status).toBe(400);
      expect((await head('/tables/nothing')).status).toBe(404);
    });

    it('have the judgments and the figures of a report', async () => {
      const judgments = await table('/tables/judgments?force=kent');
      expect(judgments.map(({ grade }) => grade)).toEqual(['GOOD', 'GOOD', 'GOOD']);
      const statistics = await table('/tables/statistics?theme=victim-satisfaction&area=Kent');
      expect(statistics.map(({ value, margin }) => [value, margin])).toContainEqual(['86.7', '1.2']);
      expect(await table('/tables/judgments?grade=INADEQUATE')).toEqual([]);
    });

    it('lay the heat map out as a matrix, zeros for forces that were inspected', async () => {
      const query =
        '{ heatMap(themeDepth: 1) { forces { slug } themes { slug } cells { force { slug } theme { slug } findings } } }';
      const { heatMap } = await server().data<{
        heatMap: {
          forces: { slug: string }[];
          themes: { slug: string }[];
          cells: { force: { slug: string }; theme: { slug: string }; findings: number }[];
        };
      }>(query);
      const rows = await table('/tables/force-theme-matrix?themeDepth=1');
      expect(rows.map(({ force }) => force)).toEqual(heatMap.forces.map(({ slug }) => slug));
      for (const { force, forceName, region, ...counts } of rows) {
        expect([forceName, region]).not.toContain('');
        expect(Object.keys(counts)).toEqual(heatMap.themes.map(({ slug }) => slug));
        for (const [theme, count] of Object.entries(counts)) {
          const cell = heatMap.cells.find((one) => one.force.slug === force && one.theme.slug === theme);
          expect(Number(count)).toBe(cell?.findings ?? 0);
        }
      }
    });

    it.each([
      ['/tables/finding', 404, 'there is no table "finding"; did you mean "findings"?'],
      ['/tables/findings?polarty=WEAKNESS', 400, 'there is no parameter "polarty"; did you mean "polarity"?'],
      ['/tables/findings?polarity=WEEKNESS', 400, 'Did you mean the enum value "WEAKNESS"?'],
      ['/tables/findings?force=kant', 400, 'did you mean "kent"?'],
      ['/tables/findings?force=kent&force=derbyshire', 400, 'force is given 2 times: give it once'],
      ['/tables/shared-weaknesses?minForces=many', 400, 'minForces is "many": give a number'],
      ['/tables/findings?includeNarrower=yes', 400, 'includeNarrower is "yes": give true or false'],
      ['/tables/findings?publishedAfter=2014-02-30', 400, '2014-02-30'],
      ['/tables/findings?format=json', 406, 'a table comes as csv, ndjson'],
      ['/tables/findings?format=xlsx', 400, 'there is no format "xlsx"'],
    ])('say what is wrong with an address: %s', async (path, status, message) => {
      const response = await get(path);
      expect(response.status).toBe(status);
      const { errors } = (await response.json()) as { errors: { message: string }[] };
      expect(errors[0]?.message).toContain(message);
    });
  });
});

describe('A table that breaks off', () => {
  /** A graph that answers its first pages and then no more. */
  function failingStore(): GraphStore {
    let pages = 0;
    const finding = (index: number) => ({
      key: '',
      node: {
        id: `f${index}`,
        place: `r ${String(index).padStart(9, '0')}`,
        statement: 'x',
        polarity: 'WEAKNESS',
        timing: 'PRESENT',
        saidBy: 'INSPECTORATE',
        reviewStatus: 'REVIEWED',
        madeBy: 'x',
      },
    });
    const gone = () => Promise.reject(new Error('the graph has gone'));
    return {
      prepare: () => Promise.resolve(),
      write: gone,
      searchText: gone,
      status: gone,
      close: () => Promise.resolve(),
      read: (name, parameters) => {
        if (name === 'finding.page') {
          pages += 1;
          if (pages > 2) return gone();
          return Promise.resolve(
            Array.from({ length: Number(parameters?.['limit']) }, (_, index) => finding(pages * 1000 + index)),
          );
        }
        const keys = (parameters?.['keys'] ?? []) as string[];
        if (name === 'finding.report')
          return Promise.resolve(keys.map((key) => ({ key, node: { id: 'r', title: 'R' } })));
        return Promise.resolve([]);
      },
    };
  }

  it('is not taken for a whole one: the connection is broken, and the log says why', async () => {
    const server = await serve(failingStore());
    try {
      const response = await fetch(`${server.url}/tables/findings?format=ndjson`);
      expect(response.status, JSON.stringify(server.logged)).toBe(200);
      await expect(response.text()).rejects.toThrow();
      expect(JSON.stringify(server.logged)).toContain('the graph has gone');
    } finally {
      await server.stop();
    }
  });
});
