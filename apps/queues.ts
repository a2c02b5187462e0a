/** The queues, one per concern; the worker's handlers name them, the queue board shows them. */
export const queueNames = ['index', 'match', 'notify', 'import', 'ledger'];
