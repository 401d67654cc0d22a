import './scalars.ts';
import './enums.ts';
import './evidence.ts';
import './claim.ts';
import './finding.ts';
import './recommendation.ts';
import './judgment.ts';
import './statistic.ts';
import './sharedFinding.ts';
import './theme.ts';
import './partner.ts';
import './person.ts';
import './report.ts';
import './inspection.ts';
import './force.ts';
import './heatMap.ts';
import './search.ts';
import './path.ts';
import './neighbour.ts';
import { builder } from './builder.ts';

/** The schema of the API, in the order in which its files say it. */
export const schema = builder.toSchema({ sortSchema: false });
