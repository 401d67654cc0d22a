import { Fold, type Folds, useFolds } from '../lists/fold.tsx';
import { Links } from '../lists/links.tsx';
import { PartTools, Section } from '../lists/section.tsx';
import { Answered } from '../parts/answered.tsx';
import type { FindingFields } from '../parts/claims.graphql.ts';
import { DataTable } from '../parts/dataTable.tsx';
import { Finding } from '../parts/finding.tsx';
import { useAnswer } from '../useAnswer.ts';
import { counted } from '../words.ts';
import { forceLessonsOperation, type Lesson } from './force.graphql.ts';

interface LessonsProps {
  readonly slug: string;
  readonly shortName: string;
  readonly asTable: boolean;
}

/** Who has solved what the force finds hard, by what means; and what it has put right itself. */
export function Lessons({ slug, shortName, asTable }: LessonsProps) {
  const variables = { slug };
  const answer = useAnswer(forceLessonsOperation, variables);
  return (
    <Section
      id="lessons"
      title="Lessons: who has solved what it finds hard"
      tools={<PartTools operation={forceLessonsOperation} variables={variables} of="Lessons" />}
    >
      <Answered answer={answer}>
        {({ force }) =>
          asTable ? (
            <LessonTable lessons={force?.lessons ?? []} />
          ) : (
            <LessonList lessons={force?.lessons ?? []} shortName={shortName} />
          )
        }
      </Answered>
    </Section>
  );
}

function LessonList({ lessons, shortName }: { readonly lessons: readonly Lesson[]; readonly shortName: string }) {
  const solved = lessons.filter(({ exemplars }) => exemplars.length > 0);
  const mended = lessons.filter(({ exemplars, ownStrengths }) => exemplars.length === 0 && ownStrengths.length > 0);
  const open = lessons.filter(({ exemplars, ownStrengths }) => exemplars.length + ownStrengths.length === 0);
  const folds = useFolds('lessons', []);
  if (lessons.length === 0) return <p>No report finds it weak in anything now.</p>;
  return (
    <>
      {[...solved, ...mended].map((lesson) => (
        <LessonFold key={lesson.theme.slug} folds={folds} lesson={lesson} shortName={shortName} />
      ))}
      {open.length > 0 && (
        <p>
          In {counted(open.length, 'more theme')} in which it is weak, no report of the graph praises a force:{' '}
          <Links of={open.map(({ theme }) => [`/themes/${theme.slug}`, theme.label])} />.
        </p>
      )}
    </>
  );
}

interface LessonFoldProps {
  readonly folds: Folds;
  readonly lesson: Lesson;
  readonly shortName: string;
}

function LessonFold({ folds, lesson, shortName }: LessonFoldProps) {
  const { theme, weaknesses, exemplars, ownStrengths } = lesson;
  const solvers = exemplars.map(({ force }) => force.name);
  const outcome = solvers.length > 0 ? `solved by ${solvers.join(', ')}` : `later praised in ${shortName} itself`;
  const summary = (
    <>
      {theme.label}: <span class="solved">{outcome}</span>
    </>
  );
  return (
    <Fold folds={folds} id={theme.slug} summary={summary}>
      {() => (
        <>
          <Findings title="What it finds hard" findings={weaknesses} />
          {exemplars.map((exemplar) => (
            <Solution key={exemplar.force.slug} exemplar={exemplar} />
          ))}
          {ownStrengths.length > 0 && (
            <Findings title={`What later reports praise in ${shortName}`} findings={ownStrengths} />
          )}
        </>
      )}
    </Fold>
  );
}

function Solution({ exemplar: { force, strengths, partners } }: { readonly exemplar: Lesson['exemplars'][number] }) {
  return (
    <section>
      <h3>
        <a href={`/forces/${force.slug}`}>{force.name}</a> does it
        {partners.length > 0 && (
          <>
            {' '}
            with <Links of={partners.map(({ slug, name }) => [`/partners/${slug}`, name])} />
          </>
        )}
      </h3>
      {strengths.map((finding) => (
        <Finding key={finding.id} finding={finding} without={['forces', 'themes']} />
      ))}
    </section>
  );
}

function Findings({ title, findings }: { readonly title: string; readonly findings: readonly FindingFields[] }) {
  return (
    <section>
      <h3>{title}</h3>
      {findings.map((finding) => (
        <Finding key={finding.id} finding={finding} without={['forces', 'themes']} />
      ))}
    </section>
  );
}

function LessonTable({ lessons }: { readonly lessons: readonly Lesson[] }) {
  return (
    <DataTable
      caption={`${counted(lessons.length, 'theme')} in which it is weak`}
      columns={[
        { heading: 'Theme', cell: ({ theme }) => <a href={`/themes/${theme.slug}`}>{theme.label}</a> },
        { heading: 'Weaknesses', cell: ({ weaknesses }) => weaknesses.length, isNumber: true },
        {
          heading: 'Solved by',
          cell: ({ exemplars }) => <Links of={exemplars.map(({ force }) => [`/forces/${force.slug}`, force.name])} />,
        },
        {
          heading: 'With, or by',
          cell: ({ exemplars }) => (
            <Links
              of={exemplars.flatMap(({ partners }) =>
                partners.map(({ slug, name }) => [`/partners/${slug}`, name] as const),
              )}
            />
          ),
        },
        { heading: 'Own later strengths', cell: ({ ownStrengths }) => ownStrengths.length, isNumber: true },
      ]}
      rows={lessons}
      rowKey={({ theme }) => theme.slug}
    />
  );
}
