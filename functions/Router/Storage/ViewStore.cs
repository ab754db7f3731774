using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>The views of work lists that officers keep, in the partition of the State for which they keep them.</summary>
public sealed class ViewStore(StorageClients clients)
{
    /// <summary>How many views one officer may keep.</summary>
    public const int Most = 20;

    /// <summary>How long a name may be, in UTF-16 units: it goes into a row key.</summary>
    public const int LongestName = 40;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Desks);

    /// <summary>Those of an officer.</summary>
    /// <param name="by">The issuer's name for the officer.</param>
    public async Task<SavedViews> ReadAsync(StateCode state, string by, CancellationToken cancellationToken)
    {
        string beginning = Beginning(by);
        string range = TableClient.CreateQueryFilter($"PartitionKey eq {state.ToString()} and RowKey gt {beginning} and RowKey lt {ListIndex.EndOf(beginning)}");
        var views = await table.QueryAsync<TableEntity>(range, cancellationToken: cancellationToken).Select(Read).ToListAsync(cancellationToken);
        return new([.. views.OrderBy(view => view.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Keeps a view, in place of one of the same name.</summary>
    public Task KeepAsync(StateCode state, string by, SavedView saved, CancellationToken cancellationToken) => table.UpsertEntityAsync(
        new TableEntity(state.ToString(), Key(by, saved.Name))
        {
            ["name"] = saved.Name,
            ["role"] = Word(saved.View.Role),
            ["kind"] = Word(saved.View.Kind),
            ["due"] = Word(saved.View.Due),
            ["claimed"] = Word(saved.View.Claimed),
        },
        TableUpdateMode.Replace,
        cancellationToken);

    /// <summary>Forgets a view; nothing where there is none of this name.</summary>
    public Task ForgetAsync(StateCode state, string by, string name, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(state.ToString(), Key(by, name), ETag.All, cancellationToken);

    private static string Beginning(string by) => $"view-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(by)))}-";

    private static string Key(string by, string name) => Beginning(by) + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(name));

    private static SavedView Read(TableEntity row) => new(row.GetString("name"), new()
    {
        Role = Value<CaseRole>(row, "role"),
        Kind = Value<RequestKind>(row, "kind"),
        Due = Value<WorkDue>(row, "due"),
        Claimed = Value<WorkClaimed>(row, "claimed"),
    });

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } set ? Kebab.Of(set) : null;

    private static T? Value<T>(TableEntity row, string column)
        where T : struct, Enum => row.GetString(column) is { } word && Kebab.TryParse<T>(word, out var value) ? value : null;
}
