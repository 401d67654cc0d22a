import { Agent, request } from 'node:http';
import type { Choices, Parameters } from '../src/graph/statement.ts';
import type { GraphStore } from '../src/graph/store.ts';
import { listen } from '../src/server/http.ts';
import { createLog } from '../src/server/log.ts';
import { questions } from '../src/server/questions.ts';
import { createServer } from '../src/server/server.ts';
import { median, timedInTurn } from './measure.ts';

export interface QuestionFigures {
  readonly name: string;
  /** Median milliseconds from request to answer over HTTP, one keep-alive connection. */
  readonly http: number;
  /** Median milliseconds of the question's statements alone, one after the other. */
  readonly statements: number;
  readonly count: number;
}

interface Call {
  readonly name: string;
  readonly parameters: Parameters;
  readonly choices: Choices;
}

const runs = 40;
const warmUp = 60;

/** Times each saved question over HTTP, and its statements alone. */
export async function timeQuestions(store: GraphStore): Promise<readonly QuestionFigures[]> {
  const calls: Call[] = [];
  const recording: GraphStore = {
    ...store,
    read(name, parameters = {}, choices = {}) {
      calls.push({ name, parameters, choices });
      return store.read(name, parameters, choices);
    },
  };
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const log = createLog('silent');
  const plain = await listen(createServer(store, log), '127.0.0.1', 0);
  const recorded = await listen(createServer(recording, log), '127.0.0.1', 0);
  const figures: QuestionFigures[] = [];
  for (const { name, text } of questions()) {
    calls.length = 0;
    await post(agent, recorded.url, text);
    const statements = [...calls];
    const [overHttp = [], alone = []] = await timedInTurn(runs, warmUp, [
      () => post(agent, plain.url, text),
      async () => {
        for (const call of statements) await store.read(call.name, call.parameters, call.choices);
      },
    ]);
    figures.push({ name, http: median(overHttp), statements: median(alone), count: statements.length });
  }
  agent.destroy();
  await plain.close();
  await recorded.close();
  return figures;
}

function post(agent: Agent, url: string, query: string): Promise<void> {
  const body = JSON.stringify({ query });
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/graphql`,
      {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => (text.includes('"errors"') ? reject(new Error(text)) : resolve()));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
