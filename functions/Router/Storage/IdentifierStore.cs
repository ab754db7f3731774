using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>Which case each id of a State's communications was first used in: an id is unique among all that State ever said.</summary>
public sealed class IdentifierStore(StorageClients clients)
{
    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Identifiers);

    /// <summary>The case that the id is of: this one, unless it was used in another before. Safe to repeat.</summary>
    public async Task<CaseId> ClaimAsync(StateCode state, string id, CaseId caseId, CancellationToken cancellationToken)
    {
        string key = InboundRowId.Of(state, id);
        string partition = $"{state}-{key[^2..]}";
        try
        {
            await table.AddEntityAsync(new TableEntity(partition, key) { ["caseId"] = caseId.ToString() }, cancellationToken);
            return caseId;
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            var first = await table.GetEntityAsync<TableEntity>(partition, key, cancellationToken: cancellationToken);
            return CaseId.Parse(first.Value.GetString("caseId"), null);
        }
    }
}
