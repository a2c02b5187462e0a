import { makeKit } from './kit.mjs';

/** The kit from `dist`, with three people who may work with contracts. */
export async function kitOfBuild(app, root) {
  const from = (path) => import(`../../../dist/libs/${path}.js`);
  const { Role, Users, createDemoUser } = await from('identity/src/index');
  const context = { get: (token) => app.get(token, { strict: false }) };
  const person = async (name) => {
    const userId = await createDemoUser(context, {
      name,
      email: `${name}@ledger.test`,
      password: 'Kechuang2026!',
      roles: [Role.BROKER],
    });
    const { roles } = await context.get(Users).get(userId);
    return { userId, sessionId: userId, name, roles, locale: 'zh' };
  };
  const classes = {
    ...(await from('contract/src/index')),
    ...(await from('contract/src/api/contract.parts.service')),
    ...(await from('contract/src/payment/instalment.due.handler')),
    ...(await from('ledger/src/index')),
    ...(await from('attachment/src/index')),
    ...(await from('kernel/errors/src/index')),
    ...(await from('kernel/values/src/index')),
    DataSource: (await import('typeorm')).DataSource,
  };
  return makeKit(
    classes,
    app,
    { drafter: await person('drafter'), second: await person('second'), third: await person('third') },
    root,
  );
}
