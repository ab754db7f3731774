using System.Reflection;
using Azure.Data.Tables;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Audit.Replays;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Tests.Audit.Replays;

/// <summary>The side that replays has nothing to write with: neither in its types, nor in the clients below them.</summary>
public sealed class ReplayingSide
{
    [Fact]
    public void It_is_built_from_reading_interfaces_alone()
    {
        var given = typeof(CaseReplay).GetConstructors().Single().GetParameters().Select(parameter => parameter.ParameterType).ToList();

        Assert.Equal([typeof(ICaseRecord), typeof(IHistoryRecord), typeof(Rules)], given);
        Assert.All(given.Where(type => type.IsInterface).SelectMany(type => type.GetMethods()), method => Assert.Matches("^(Find|Read|Head)", method.Name));
        Assert.DoesNotContain(typeof(CaseReplay).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public), field => field.FieldType.Namespace!.Contains("Storage", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clients_for_reading_send_nothing_that_writes()
    {
        var clients = StorageClients.ForReading(new StorageSettings("UseDevelopmentStorage=true", null, null));
        var table = clients.Tables.GetTableClient(Tables.Cases);
        var blob = clients.Blobs.GetBlobContainerClient(BodyStore.Container).GetBlobClient("a");
        var row = new TableEntity("a", "b");
        Func<Task>[] writes =
        [
            () => table.AddEntityAsync(row), () => table.UpsertEntityAsync(row), () => table.UpdateEntityAsync(row, Azure.ETag.All), () => table.DeleteEntityAsync("a", "b"),
            () => table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.Add, row)]), () => table.CreateAsync(), () => table.DeleteAsync(),
            () => blob.UploadAsync(new BinaryData("x")), () => blob.DeleteAsync(), () => blob.SetMetadataAsync(new Dictionary<string, string>()),
        ];

        foreach (var write in writes)
        {
            Assert.StartsWith("What only reads was about to send", (await Assert.ThrowsAsync<InvalidOperationException>(write)).Message, StringComparison.Ordinal);
        }
    }
}
