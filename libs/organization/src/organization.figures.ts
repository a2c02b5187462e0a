/**
 * For the figures of features that keep an organisation's id: joins it under an alias, and says where its name and region stand.
 * @param id the column that holds the id; an id of nobody leaves both null
 */
export function organizationJoin(alias: string, id: string): { join: string; name: string; regionCode: string } {
  return {
    join: `LEFT JOIN organization ${alias} ON ${alias}.id = ${id}`,
    name: `${alias}.name`,
    regionCode: `${alias}.region_code`,
  };
}
