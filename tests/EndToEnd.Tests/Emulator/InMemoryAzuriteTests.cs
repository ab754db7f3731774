using Azure;
using Azure.Data.Tables;
using RequestRouter.Local.Emulator;

namespace RequestRouter.EndToEnd.Tests.Emulator;

/// <summary>The storage here finds rows by their keys, where Azurite by itself walks over a table, and finds the same ones.</summary>
public sealed class InMemoryAzuriteTests(InMemoryAzuriteTests.Rows rows) : IClassFixture<InMemoryAzuriteTests.Rows>
{
    [Theory]
    [InlineData("PartitionKey eq 'a'", "a1 a2 a3 a4 a5")]
    [InlineData("PartitionKey eq 'nobody'", "")]
    [InlineData("PartitionKey eq 'a or b' and RowKey lt '3'", "a or b1 a or b2")]
    [InlineData("PartitionKey eq 'it''s' and RowKey gt '4'", "it's5")]
    [InlineData("(PartitionKey eq 'a') and ((RowKey ge '2') and (RowKey le '4'))", "a2 a3 a4")]
    [InlineData("PartitionKey eq 'a' and RowKey gt '1' and RowKey lt '4'", "a2 a3")]
    [InlineData("PartitionKey eq 'a' and RowKey eq '3' and even eq false", "a3")]
    [InlineData("PartitionKey eq 'a' and RowKey ne ' and RowKey lt ''2''' and RowKey gt '3'", "a4 a5")]
    [InlineData("PartitionKey eq 'b' and even eq true", "b2 b4")]
    [InlineData("PartitionKey eq 'a' and RowKey eq '1' or PartitionKey eq 'b' and RowKey eq '2'", "a1 b2")]
    [InlineData("(PartitionKey eq 'a' or PartitionKey eq 'b') and RowKey eq '1'", "a1 b1")]
    [InlineData("not (PartitionKey eq 'a') and RowKey eq '1'", "a or b1 b1 it's1")]
    [InlineData("RowKey eq '3'", "a3 a or b3 b3 it's3")]
    public async Task A_query_finds_its_rows_in_order_whatever_the_page(string filter, string expected)
    {
        foreach (int perPage in new[] { 2, 1000 })
        {
            var found = new List<string>();
            await foreach (var row in rows.Table.QueryAsync<TableEntity>(filter, perPage))
            {
                found.Add(row.PartitionKey + row.RowKey);
            }

            Assert.Equal(expected, string.Join(' ', found));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task After_any_changes_and_failed_transactions_the_keys_find_what_the_rows_are(int seed)
    {
        var table = await rows.NewTableAsync();
        var random = new Random(seed);
        var expected = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (int change = 0; change < 120; change++)
        {
            string key = $"{random.Next(8)}";
            var row = new TableEntity("p", key) { ["value"] = change };
            bool isThere = expected.ContainsKey(key);
            switch (random.Next(6))
            {
                case 0 when !isThere:
                    await table.AddEntityAsync(row);
                    expected[key] = change;
                    break;
                case 0:
                    Assert.Equal(409, (await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(row))).Status);
                    break;
                case 1:
                    await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
                    expected[key] = change;
                    break;
                case 2:
                    await table.UpsertEntityAsync(row, TableUpdateMode.Merge);
                    expected[key] = change;
                    break;
                case 3 when isThere:
                    await table.DeleteEntityAsync("p", key, ETag.All);
                    expected.Remove(key);
                    break;
                case 4 when isThere:
                    var read = (await table.GetEntityAsync<TableEntity>("p", key)).Value;
                    await table.UpdateEntityAsync(row, read.ETag, TableUpdateMode.Replace);
                    Assert.Equal(412, (await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(row, read.ETag, TableUpdateMode.Replace))).Status);
                    expected[key] = change;
                    break;
                case 5:
                    // The last of three fails, and with it the others.
                    await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
                    [
                        new(TableTransactionActionType.UpsertReplace, row),
                        new(TableTransactionActionType.UpsertMerge, new TableEntity("p", $"{8 + random.Next(2)}") { ["value"] = change }),
                        new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "absent"), ETag.All),
                    ]));
                    break;
            }

            if (change % 10 == 9)
            {
                Assert.Equal(expected, await ContentsAsync(table, "PartitionKey eq 'p'"));
                Assert.Equal(expected.Where(pair => string.CompareOrdinal(pair.Key, "3") > 0), await ContentsAsync(table, "PartitionKey eq 'p' and RowKey gt '3'"));
                Assert.Equal(expected.ContainsKey(key), (await table.GetEntityIfExistsAsync<TableEntity>("p", key)).HasValue);
            }
        }
    }

    [Fact]
    public async Task Many_rows_of_one_partition_come_in_order_from_any_place_to_any_other()
    {
        var table = await rows.NewTableAsync();
        var random = new Random(3);
        string[] keys = [.. Enumerable.Range(0, 1500).Select(number => $"{number:D4}")];
        string[] mixed = [.. keys];
        random.Shuffle(mixed);
        foreach (var some in mixed.Chunk(100))
        {
            await table.SubmitTransactionAsync(some.Select(key => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", key))));
        }

        string[] gone = [.. keys[300..500], .. keys[900..1000]];
        foreach (var some in gone.Chunk(100))
        {
            await table.SubmitTransactionAsync(some.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity("p", key), ETag.All)));
        }

        for (int query = 0; query < 10; query++)
        {
            var (from, to) = (keys[random.Next(750)], keys[750 + random.Next(750)]);
            var found = await table.QueryAsync<TableEntity>($"PartitionKey eq 'p' and RowKey ge '{from}' and RowKey lt '{to}'", 200).Select(row => row.RowKey).ToListAsync();
            Assert.Equal(keys.Except(gone).Where(key => string.CompareOrdinal(key, from) >= 0 && string.CompareOrdinal(key, to) < 0), found);
        }
    }

    private static async Task<List<KeyValuePair<string, int>>> ContentsAsync(TableClient table, string filter)
    {
        var found = new List<KeyValuePair<string, int>>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, 3))
        {
            found.Add(new(row.RowKey, row.GetInt32("value")!.Value));
        }

        return found;
    }

    /// <summary>Four partitions of five rows.</summary>
    public sealed class Rows : IAsyncLifetime
    {
        private AzuriteServer azurite = null!;

        internal TableClient Table { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            azurite = await AzuriteServer.StartInMemoryAsync();
            Table = new TableClient(azurite.ConnectionString, "rows");
            await Table.CreateAsync();
            foreach (string partition in new[] { "a", "b", "a or b", "it's" })
            {
                // The later ones first: order is the server's work.
                for (int number = 5; number >= 1; number--)
                {
                    await Table.AddEntityAsync(new TableEntity(partition, $"{number}") { ["even"] = number % 2 == 0 });
                }
            }
        }

        public async Task DisposeAsync() => await azurite.DisposeAsync();

        internal async Task<TableClient> NewTableAsync()
        {
            var table = new TableClient(azurite.ConnectionString, $"rows{Guid.NewGuid():n}");
            await table.CreateAsync();
            return table;
        }
    }
}
