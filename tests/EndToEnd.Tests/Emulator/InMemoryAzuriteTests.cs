using Azure.Data.Tables;
using RequestRouter.Local.Emulator;

namespace RequestRouter.EndToEnd.Tests.Emulator;

/// <summary>The storage of the soaks finds a partition's rows faster than Azurite does, and finds the same ones.</summary>
public sealed class InMemoryAzuriteTests(InMemoryAzuriteTests.Rows rows) : IClassFixture<InMemoryAzuriteTests.Rows>
{
    [Theory]
    [InlineData("PartitionKey eq 'a'", "a1 a2 a3 a4 a5")]
    [InlineData("PartitionKey eq 'nobody'", "")]
    [InlineData("PartitionKey eq 'a or b' and RowKey lt '3'", "a or b1 a or b2")]
    [InlineData("PartitionKey eq 'it''s' and RowKey gt '4'", "it's5")]
    [InlineData("(PartitionKey eq 'a') and ((RowKey ge '2') and (RowKey le '4'))", "a2 a3 a4")]
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
    }
}
