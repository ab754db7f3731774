using System.Text.Json;
using Azure.Data.Tables;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Storage;

/// <summary>The row of what another case told: partition = the case that is told, row = <see cref="TellingRowId"/>. The sweep finds it as it finds a communication.</summary>
public static class TellingRow
{
    public static TableEntity ToEntity(Telling telling)
    {
        var entity = new TableEntity(telling.CaseId.ToString(), telling.RowId)
        {
            ["from"] = telling.Origin.CaseId.ToString(),
            ["entry"] = telling.Origin.Entry,
            ["hash"] = telling.Origin.Hash,
            ["caseHash"] = telling.CaseHash,
            ["receivedAt"] = telling.At,
            ["processed"] = false,
        };
        EntityBytes.Write(entity, JsonSerializer.SerializeToUtf8Bytes(telling.Linked, RouterJson.Options));
        return entity;
    }

    public static Telling FromEntity(CaseId caseId, TableEntity entity) => new()
    {
        CaseId = caseId,
        Origin = new RestsOn(CaseId.Parse(entity.GetString("from"), null), entity.GetInt32("entry")!.Value, entity.GetString("hash")),
        Linked = JsonSerializer.Deserialize<LinkedCase>(EntityBytes.Read(entity), RouterJson.Options)
            ?? throw new InvalidDataException($"Row {entity.RowKey} of case {caseId} is empty."),
        CaseHash = entity.GetString("caseHash"),
        At = entity.GetDateTimeOffset("receivedAt")!.Value,
    };
}
