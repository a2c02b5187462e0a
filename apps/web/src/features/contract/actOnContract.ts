import { graphql } from '../../app/data/graphql';

/** Moves a contract on; what is sent from its page and, to have a draft confirmed, from its form. */
export const ActOnContractDocument = graphql(`
  mutation ActOnContract($action: ContractAction!, $input: ActInput!) {
    actOnContract(action: $action, input: $input) { id version state }
  }
`);
