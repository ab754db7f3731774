using RequestRouter.Router.Json;

namespace RequestRouter.Router.Cases;

/// <summary>Reads a stored communication back. Its shape was checked at the door; its sender is the verified one of the row.</summary>
internal static class InboundReader
{
    /// <exception cref="InvalidDataException">The stored bytes no longer have the shape they had at the door.</exception>
    public static Communication Read(InboundCommunication inbound, byte[] body)
    {
        Communication? said = inbound.Type == CommunicationTypes.SubmitRequest.Name
            ? JsonEdge.Read<SubmitRequest>(body).Value
            : JsonEdge.Read<Communication>(body).Value;
        return said is not null
            ? By(said, inbound.From, inbound.Authority) with { Id = inbound.CommunicationId }
            : throw new InvalidDataException($"Communication {inbound.RowId} of case {inbound.CaseId} cannot be read back.");
    }

    /// <summary>With its verified sender. The parts of a decision are said by whoever says the whole, whatever they name.</summary>
    public static Communication By(Communication said, StateCode from, AuthorityId authority)
    {
        var by = said with { From = from, Authority = authority };
        return by is Decide { Parts: { } parts } decision ? decision with { Parts = [.. parts.Select(part => part with { From = default })] } : by;
    }
}
