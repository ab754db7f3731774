// Azurite answers each table query by a walk over every row of the table, so that reading a partition of some rows takes as
// long as reading all partitions. Loaded before Azurite, this has it walk over the rows of the partition where the query is
// for one: the whole filter still decides, and order and paging stay Azurite's own.
// usage: node --require ./partitions.cjs serve.cjs ...
'use strict';

const { default: Store } = require('azurite/dist/src/table/persistence/LokiTableMetadataStore');

const ofOnePartition = /^[( ]*PartitionKey eq '([^']*)'[) ]*( and |$)/;
const inParentheses = /\([^()]*\)/g;
const query = Store.prototype.queryTableEntities;

// Joined by "and" only: otherwise a row of another partition may match as well. Where the partition itself stands in no parentheses,
// what stands in some beside it may be joined in any way.
function partitionOf(filter) {
  let joints = filter.replace(/'[^']*'/g, "''");
  for (let before = ''; joints !== before && !filter.startsWith('(');) {
    before = joints;
    joints = joints.replace(inParentheses, '');
  }
  return /\b(or|not)\b/i.test(joints) ? undefined : ofOnePartition.exec(filter)?.[1];
}

Store.prototype.queryTableEntities = function (context, account, table, options, ...rest) {
  const partition = options?.filter && partitionOf(options.filter);
  if (!partition) {
    return query.call(this, context, account, table, options, ...rest);
  }
  const narrowed = Object.create(this, {
    getEntityCollection: {
      value: (...names) => {
        const collection = this.getEntityCollection(...names);
        return { chain: () => collection.chain().find({ PartitionKey: partition }) };
      },
    },
  });
  return query.call(narrowed, context, account, table, options, ...rest);
};
