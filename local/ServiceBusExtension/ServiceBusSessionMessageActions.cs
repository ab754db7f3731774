using Google.Protobuf;
using Microsoft.Azure.Functions.Worker.Converters;
using RequestRouter.Local.Protocol;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Acts on the session of a function's messages, by calls to the host that holds it.</summary>
[InputConverter(typeof(ServiceBusSessionMessageActionsConverter))]
public class ServiceBusSessionMessageActions
{
    private readonly Settlement.SettlementClient settlement;
    private readonly string sessionId;

    internal ServiceBusSessionMessageActions(Settlement.SettlementClient settlement, string sessionId, DateTimeOffset lockedUntil) =>
        (this.settlement, this.sessionId, SessionLockedUntil) = (settlement, sessionId, lockedUntil);

    public virtual DateTimeOffset SessionLockedUntil { get; protected set; }

    /// <summary>Empty where none was set.</summary>
    public virtual async Task<BinaryData> GetSessionStateAsync(CancellationToken cancellationToken = default)
    {
        var answer = await settlement.GetSessionStateAsync(new() { SessionId = sessionId }, cancellationToken: cancellationToken);
        return BinaryData.FromBytes(answer.SessionState.Memory);
    }

    public virtual async Task SetSessionStateAsync(BinaryData sessionState, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sessionState);
        await settlement.SetSessionStateAsync(
            new() { SessionId = sessionId, SessionState = ByteString.CopyFrom(sessionState.ToMemory().Span) }, cancellationToken: cancellationToken);
    }

    /// <summary>Gives the session up when the function has ended.</summary>
    public virtual async Task ReleaseSession(CancellationToken cancellationToken = default) =>
        await settlement.ReleaseSessionAsync(new() { SessionId = sessionId }, cancellationToken: cancellationToken);

    public virtual async Task RenewSessionLockAsync(CancellationToken cancellationToken = default)
    {
        var answer = await settlement.RenewSessionLockAsync(new() { SessionId = sessionId }, cancellationToken: cancellationToken);
        SessionLockedUntil = answer.LockedUntil.ToDateTimeOffset();
    }
}
