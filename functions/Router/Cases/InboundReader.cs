using RequestRouter.Convention;
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
            ? said with { Id = inbound.CommunicationId, From = inbound.From, Authority = inbound.Authority }
            : throw new InvalidDataException($"Communication {inbound.RowId} of case {inbound.CaseId} cannot be read back.");
    }
}
