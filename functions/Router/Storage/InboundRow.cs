using Azure.Data.Tables;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>The row of an inbound communication: partition = case, row = <see cref="InboundRowId"/>.</summary>
public static class InboundRow
{
    public static TableEntity ToEntity(InboundCommunication inbound)
    {
        var entity = new TableEntity(inbound.CaseId.ToString(), inbound.RowId)
        {
            ["from"] = inbound.From.ToString(),
            ["authority"] = inbound.Authority.ToString(),
            ["communicationId"] = inbound.CommunicationId,
            ["type"] = inbound.Type,
            ["digest"] = inbound.Digest.ToString(),
            ["signature"] = inbound.Signature,
            ["receivedAt"] = inbound.ReceivedAt,
            ["place"] = inbound.Place,
            ["receipt"] = inbound.Receipt,
            ["processed"] = false,
        };
        if (inbound.Officer is { } officer)
        {
            entity["officer"] = officer;
        }

        if (inbound.Trace is { } trace)
        {
            entity["trace"] = trace;
        }

        if (inbound.To is { } to)
        {
            entity["to"] = to.ToString();
        }

        if (inbound.Body is { Length: <= BodyStore.InlineLimit } body)
        {
            EntityBytes.Write(entity, body);
            entity["inline"] = true;
        }

        return entity;
    }

    /// <param name="caseId">The partition names it only until the row is archived.</param>
    public static InboundCommunication FromEntity(CaseId caseId, TableEntity entity) => new()
    {
        CaseId = caseId,
        RowId = entity.RowKey,
        From = StateCode.Parse(entity.GetString("from"), null),
        Authority = AuthorityId.Parse(entity.GetString("authority"), null),
        Officer = entity.GetString("officer"),
        To = entity.GetString("to") is { } to ? StateCode.Parse(to, null) : null,
        CommunicationId = entity.GetString("communicationId"),
        Type = entity.GetString("type"),
        Digest = Digest.Parse(entity.GetString("digest"), null),
        Signature = entity.GetString("signature"),
        ReceivedAt = entity.GetDateTimeOffset("receivedAt")!.Value,
        Place = entity.GetInt32("place") ?? 0,
        Receipt = entity.GetString("receipt"),
        Trace = entity.GetString("trace"),
        Body = entity.GetBoolean("inline") is true ? EntityBytes.Read(entity) : null,
        Step = entity.GetInt32("step"),
        ETag = entity.ETag,
        IsHeld = entity.GetBoolean("held") is true,
    };

    /// <summary>The mark that a fault keeps the communication from being answered, or no longer does; to be merged.</summary>
    public static TableEntity Held(CaseId caseId, string rowId, bool isHeld) =>
        new(caseId.ToString(), rowId) { ["processed"] = isHeld, ["held"] = isHeld };

    /// <summary>The mark that a step answered the communication, to be merged in that step's transaction.</summary>
    public static TableEntity Processed(CaseId caseId, string rowId, int step) =>
        new(caseId.ToString(), rowId) { ["processed"] = true, ["step"] = step };
}
