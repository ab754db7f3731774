// Azure Tables finds a row by its two keys, and reads a partition in the order of its row keys, stopping at a full page. Azurite does
// both by walking: over the rows of the partition for one row, over all rows of the table for a page. Loaded before Azurite, this keeps
// the keys of each table beside its rows. The rows, their ETags, transactions and files stay Azurite's own, and its whole filter decides.
// usage: node --require ./keys.cjs serve.cjs ...
'use strict';

const { default: Store } = require('azurite/dist/src/table/persistence/LokiTableMetadataStore');
const { default: Filters } = require('azurite/dist/src/table/persistence/LokiTableStoreQueryGenerator');

/** Keys of each collection of rows, by the collection. */
const known = new WeakMap();

/** How many row keys stand together at most: taking one in moves those behind it, of its block only. */
const blockSize = 512;

/** The row keys of one partition in order, in blocks of which none but a sole one is empty, and the row of each. */
class Partition {
  rows = new Map();
  blocks = [[]];

  put(row) {
    if (!this.rows.has(row.RowKey)) {
      const at = this.blockOf(row.RowKey);
      const block = this.blocks[at];
      block.splice(placeIn(block, row.RowKey), 0, row.RowKey);
      if (block.length > blockSize) {
        this.blocks.splice(at + 1, 0, block.splice(blockSize / 2));
      }
    }
    this.rows.set(row.RowKey, row);
  }

  delete(row) {
    // What was put in its place meanwhile stays.
    if (this.rows.get(row.RowKey) === row) {
      this.rows.delete(row.RowKey);
      const at = this.blockOf(row.RowKey);
      const block = this.blocks[at];
      block.splice(placeIn(block, row.RowKey), 1);
      if (block.length === 0 && this.blocks.length > 1) {
        this.blocks.splice(at, 1);
      }
    }
  }

  /** The rows from a row key on, in order. */
  *from(rowKey) {
    let at = this.blockOf(rowKey);
    let place = placeIn(this.blocks[at], rowKey);
    for (; at < this.blocks.length; at++, place = 0) {
      for (; place < this.blocks[at].length; place++) {
        yield this.rows.get(this.blocks[at][place]);
      }
    }
  }

  /** The last block that begins at or below this row key, or the first. */
  blockOf(rowKey) {
    let [low, high] = [0, this.blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.blocks[middle][0] <= rowKey) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}

/** Where the first row key of a block stands that is not below this one. */
function placeIn(block, rowKey) {
  let [low, high] = [0, block.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (block[middle] < rowKey) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The partitions of a collection, kept from now on with all that changes it. */
function keysOf(collection) {
  let partitions = known.get(collection);
  if (partitions) {
    return partitions;
  }
  partitions = new Map();
  known.set(collection, partitions);
  const put = (row) => {
    if (!partitions.has(row.PartitionKey)) {
      partitions.set(row.PartitionKey, new Partition());
    }
    partitions.get(row.PartitionKey).put(row);
  };
  collection.data.forEach(put);
  const { findOne, insert, update, remove } = collection;
  collection.findOne = function (query) {
    return Object.keys(query).join() === 'PartitionKey,RowKey'
      ? partitions.get(query.PartitionKey)?.rows.get(query.RowKey) ?? null
      : findOne.call(this, query);
  };
  collection.insert = function (row) {
    const inserted = insert.call(this, row);
    put(inserted);
    return inserted;
  };
  collection.update = function (row) {
    const updated = update.call(this, row);
    put(this.get(row.$loki));
    return updated;
  };
  collection.remove = function (row) {
    const partition = partitions.get(row.PartitionKey);
    partition?.delete(row);
    if (partition?.rows.size === 0) {
      partitions.delete(row.PartitionKey);
    }
    return remove.call(this, row);
  };
  // Nothing looks the keys up there any more, and keeping them in order takes a walk over them at each change.
  collection.binaryIndices = {};
  return partitions;
}

const collectionOf = Store.prototype.getEntityCollection;
Store.prototype.getEntityCollection = function (...names) {
  const collection = collectionOf.apply(this, names);
  keysOf(collection);
  return collection;
};

const quoted = /'((?:[^']|'')*)'/g;
const ofOnePartition = /^[( ]*PartitionKey eq '(\d+)'[) ]*( and |$)/;
const fromRowKey = /(?:^| and )[( ]*RowKey (?:g[et]|eq) '(\d+)'/;
const toRowKey = /(?:^| and )[( ]*RowKey (?:l[et]|eq) '(\d+)'/;
const inParentheses = /\([^()]*\)/g;

// Joined by "and" only: otherwise a row of another partition may match as well. Where the partition itself stands in no parentheses,
// what stands in some beside it may be joined in any way. What is quoted is looked at by its number: it may read like a filter itself.
function partitionOf(filter) {
  const texts = [];
  const plain = filter.replace(quoted, (_, text) => `'${texts.push(text.replaceAll("''", "'")) - 1}'`);
  let joints = plain;
  for (let before = ''; joints !== before && !filter.startsWith('(');) {
    before = joints;
    joints = joints.replace(inParentheses, '');
  }
  const found = /\b(or|not)\b/i.test(joints) ? undefined : ofOnePartition.exec(plain);
  if (!found) {
    return undefined;
  }
  const isPlain = !/\b(or|not)\b/i.test(plain);
  const [first, last] = [fromRowKey, toRowKey].map((bound) => (isPlain && bound.exec(plain)) || undefined);
  return { key: texts[found[1]], first: first ? texts[first[1]] : '', last: last && texts[last[1]] };
}

/** As much of a LokiJS result set as Azurite asks of one. */
class Rows {
  constructor(rows) {
    this.rows = rows;
  }

  where(isFound) {
    return new Rows(this.rows.filter((row) => isFound(row) === true));
  }

  sort(compare) {
    return new Rows([...this.rows].sort(compare));
  }

  limit(most) {
    return new Rows(this.rows.slice(0, most));
  }

  data() {
    return this.rows;
  }
}

/** The rows of a partition from one row key to another (undefined: to its end) that a filter finds, in order and no more than make a page. */
function pageOf(partition, first, last, isFound, most) {
  const page = [];
  for (const row of partition?.from(first) ?? []) {
    if (page.length === most || (last !== undefined && row.RowKey > last)) {
      break;
    }
    if (isFound(row) === true) {
      page.push(row);
    }
  }
  return new Rows(page);
}

const query = Store.prototype.queryTableEntities;
Store.prototype.queryTableEntities = function (context, account, table, options, nextPartitionKey, nextRowKey) {
  const partition = options?.filter && partitionOf(options.filter);
  if (!partition) {
    return query.call(this, context, account, table, options, nextPartitionKey, nextRowKey);
  }
  const narrowed = Object.create(this, {
    getEntityCollection: {
      value: (...names) => {
        const partitions = keysOf(this.getEntityCollection(...names));
        const next = this.decodeContinuationHeader(nextRowKey) ?? '';
        const first = next > partition.first ? next : partition.first;
        const isFound = Filters.generateQueryForPersistenceLayer(options, context);
        return { chain: () => pageOf(partitions.get(partition.key), first, partition.last, isFound, this.getMaxResultsOption(options) + 1) };
      },
    },
  });
  return query.call(narrowed, context, account, table, options, nextPartitionKey, nextRowKey);
};
