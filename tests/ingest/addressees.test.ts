import { expect, it } from 'vitest';
import { openFolder } from '../../src/ingest/folder.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { dump } from '../support/dump.ts';
import { describeOnEngines } from '../support/engines.ts';
import { copyOfSeeds } from '../support/folder.ts';

const slug = 'kent-crime-2014';
const id = 'domestic-abuse-investigations';
const key =
  'immediate steps to ensure in relation to domestic\n      abuse investigations that:\n    addressedTo: [kent]\n';

describeOnEngines('a recommendation', false, (store) => {
  it.each([
    ['the force of its report where it does not say to whom', '', 1],
    ['nobody where it says so', '    addressedTo: []\n', 0],
  ])('is addressed to %s', async (_, line, count) => {
    const files = copyOfSeeds(slug);
    files.replace(`reports/${slug}/report.yaml`, key, key.replace(/ {4}addressedTo.*\n/, line));
    await ingest(store(), openFolder(files.folder));
    const addressed = (await dump(store())).filter((one) => one.includes('ADDRESSED_TO') && one.includes(id));
    expect(addressed).toHaveLength(count);
  });
});
