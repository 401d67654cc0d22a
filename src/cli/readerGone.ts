/** Whether writing failed because who reads has enough, as in "inspection-graph check | head -1". */
export const isReaderGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE';
